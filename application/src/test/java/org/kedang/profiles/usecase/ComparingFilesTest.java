package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.ChangingFactory.WANG_JIANGUO;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.PastFileView;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.domain.FileRule;

@DisplayName("000 任意时间节点的版本对比；旧值只经新的变更申请恢复")
@Regulation("000 任意时间节点的版本对比")
class ComparingFilesTest {
    private static final Instant OPENED = FileFixtures.MORNING;
    private final ChangingFactory factory = new ChangingFactory(LI_XIAOMEI, CHEN_SHUAN, WANG_JIANGUO);

    /** The telephone number changes on the 3rd, the address on the 4th; version 3 stands on the 5th. */
    private void changedTwice() {
        factory.clock.to("2026-11-03T02:00:00Z");
        granted("phone", "0512-66669999");
        factory.clock.to("2026-11-04T02:00:00Z");
        granted("address", "苏州市工业园区星湖街328号");
        factory.clock.to("2026-11-05T02:00:00Z");
        factory.trail.changed.clear();
        factory.trail.values.clear();
    }

    private void granted(String field, String value) {
        ChangeRequestId id = factory.asked(LI_XIAOMEI, field, value);
        factory.needed(id, WANG_JIANGUO);
        assertTrue(factory.applied(id, CHEN_SHUAN).version() > 1);
    }

    private PastFileView asOf(FilePoint point) {
        return factory.asOf.read(new ReadFileAsOf.Command(factory.customer, point), LI_XIAOMEI);
    }

    private static String value(FileView file, String path) {
        return file.groups().stream()
                .flatMap(group -> group.cells().stream())
                .filter(cell -> cell.path().equals(path))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void the_whole_file_is_shown_as_it_stood_and_masked_as_today() {
        changedTwice();
        PastFileView third = asOf(FilePoint.at(Instant.parse("2026-11-03T12:00:00Z")));
        assertEquals(2, third.version().version());
        assertEquals(3, third.latest());
        assertEquals("苏州市工业园区星湖街1号", value(third.file(), "address"));
        assertEquals("0512-****9999", value(third.file(), "phone"));
        assertEquals("0512-****8888", value(asOf(FilePoint.version(1)).file(), "phone"));
        assertEquals("陈数安", third.version().who());
        assertEquals("李晓梅", third.version().requestedBy());
        assertEquals("客户更换", third.version().reason());
        assertFalse(third.file().mayAsk()
                || third.file().mayEditNotes()
                || third.file().mayReveal());
        assertEquals(3, asOf(FilePoint.now()).version().version());
    }

    @Test
    void reading_the_past_is_noted_like_reading_the_file_with_the_moment() {
        changedTwice();
        assertEquals(1, asOf(FilePoint.at(OPENED)).version().version());
        assertEquals("KH-320500-0003 苏州星河商贸有限公司", factory.trail.subject);
        assertEquals(List.of("null -> v1 " + OPENED), factory.trail.values);
        for (Class<?> question : List.of(ReadFileAsOf.class, CompareFiles.class)) {
            assertEquals(
                    Permission.READ_FILE, question.getAnnotation(Question.class).needs());
            assertTrue(question.getAnnotation(Question.class).sensitive());
        }
        assertEquals(
                Permission.PRINT_FILE,
                PrintComparison.class.getAnnotation(Question.class).needs());
    }

    private FileRule refused(FilePoint point) {
        return (FileRule) assertThrows(Refused.class, () -> asOf(point)).rule();
    }

    @Test
    void what_never_was_is_not_shown() {
        assertEquals(FileRule.NOT_OPENED_YET, refused(FilePoint.at(OPENED.minusSeconds(1))));
        assertEquals(FileRule.MOMENT_AHEAD, refused(FilePoint.at(OPENED.plusSeconds(1))));
        assertEquals(FileRule.NO_SUCH_VERSION, refused(FilePoint.version(2)));
        assertThrows(
                Missing.class,
                () -> factory.asOf.read(new ReadFileAsOf.Command(CustomerId.next(), FilePoint.now()), LI_XIAOMEI));
    }

    private ComparisonView compared(
            FilePoint before, CustomerId other, FilePoint after, @Nullable ChangeRequestId change) {
        return factory.compare.compare(
                new FileComparing.Pair(factory.customer, before, other, after, change), LI_XIAOMEI);
    }

    private static List<String> different(ComparisonView view) {
        return view.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.kind() != FileComparison.Kind.SAME)
                .map(line -> line.path() + ": " + line.before() + " -> " + line.after())
                .toList();
    }

    @Test
    void two_moments_are_compared_field_by_field_and_what_may_be_asked_back_is_named() {
        changedTwice();
        ComparisonView view = compared(FilePoint.version(1), factory.customer, FilePoint.now(), null);
        assertEquals(
                Set.of("phone: 0512-****8888 -> 0512-****9999", "address: 苏州市工业园区星湖街1号 -> 苏州市工业园区星湖街328号"),
                Set.copyOf(different(view)));
        assertEquals(2, view.differences());
        assertEquals(Set.of("phone", "address"), view.restorable());
        assertEquals(
                List.of(1, 3), List.of(view.before().version(), view.after().version()));
        assertTrue(compared(FilePoint.version(1), factory.customer, FilePoint.version(2), null)
                .restorable()
                .isEmpty());
        assertEquals(List.of(), factory.asked);
    }

    @Test
    void the_present_file_is_compared_with_a_waiting_change() {
        ChangeRequestId id = factory.asked(LI_XIAOMEI, "phone", "0512-66669999");
        ComparisonView view = compared(FilePoint.now(), factory.customer, FilePoint.now(), id);
        assertEquals(List.of("phone: 0512-****8888 -> 0512-****9999"), different(view));
        assertEquals(id, view.after().change());
        assertThrows(
                Missing.class,
                () -> compared(FilePoint.now(), factory.customer, FilePoint.now(), ChangeRequestId.next()));
    }

    @Test
    void another_file_is_compared_only_by_who_may_read_both() {
        CustomerId other = CustomerId.next();
        FieldValues values = ChangingFactory.xinghe().with("name", "苏州星辰商贸有限公司");
        factory.store
                .files()
                .add(
                        FileFixtures.file(other, values, "KH-320500-0004"),
                        FileFixtures.opening(other, values).firstVersion());
        ComparisonView view = compared(FilePoint.now(), other, FilePoint.now(), null);
        assertEquals(List.of("name: 苏州星河商贸有限公司 -> 苏州星辰商贸有限公司"), different(view));
        assertEquals(List.of("READ_FILE 李晓梅"), factory.asked);
        assertTrue(view.restorable().isEmpty());
        assertFalse(view.sameFile());
    }

    @Test
    void a_denied_comparison_is_noted_for_both_files() {
        CustomerId other = CustomerId.next();
        factory.closed.add(other);
        assertThrows(NotPermitted.class, () -> compared(FilePoint.now(), other, FilePoint.now(), null));
        assertEquals("KH-320500-0003 苏州星河商贸有限公司", factory.trail.subject);
        assertEquals(List.of("customer " + other), factory.trail.others);
    }

    @Test
    void a_comparison_is_printed_for_a_purpose_with_its_mark() {
        changedTwice();
        FileComparing.Pair pair =
                new FileComparing.Pair(factory.customer, FilePoint.version(1), factory.customer, FilePoint.now(), null);
        Refused refused = assertThrows(
                Refused.class, () -> factory.printComparison.print(new PrintComparison.Command(pair, " "), LI_XIAOMEI));
        assertEquals("purpose", refused.problems().get(0).field());
        PrintComparison.Printed printed =
                factory.printComparison.print(new PrintComparison.Command(pair, "对账"), LI_XIAOMEI);
        assertTrue(printed.mark().matches("[0-9a-f]{16}"));
        assertEquals("对账", factory.trail.reason);
        assertTrue(factory.trail.changed.contains("printed"));
        assertTrue(factory.trail.values.contains("null -> " + printed.mark()));
    }

    private ChangeRequestId restored(AskForChange.Restore restore, Map<String, String> fields) {
        return factory.ask
                .ask(
                        new AskForChange.Command(
                                factory.customer,
                                factory.file().revision(),
                                fields,
                                Map.of(),
                                "恢复第 1 版",
                                "",
                                null,
                                List.of(),
                                restore),
                        LI_XIAOMEI)
                .get(0)
                .id();
    }

    @Test
    @DisplayName("002 §5.2 恢复旧值走同一条变更流程，申请人看不到没见过的明文")
    void an_old_value_is_asked_back_by_a_new_request_without_being_seen() {
        changedTwice();
        ChangeRequestId id = restored(new AskForChange.Restore(1, List.of("phone")), Map.of());
        assertEquals("0512-66669999", factory.file().values().text("phone"));
        assertEquals(
                "0512-****8888", factory.view(id, LI_XIAOMEI).lines().get(0).after());
        assertEquals("0512-****8888", factory.view(id, LI_XIAOMEI).after().text("phone"));
        assertEquals(
                "0512-66668888", factory.view(id, WANG_JIANGUO).lines().get(0).after());
        factory.needed(id, WANG_JIANGUO);
        assertEquals(4, factory.applied(id, CHEN_SHUAN).version());
        assertEquals("0512-66668888", factory.file().values().text("phone"));
        assertEquals("恢复第 1 版", factory.lastVersion().reason());
    }

    @Test
    void a_mask_of_the_old_version_stands_for_its_value_also_after_a_question() {
        changedTwice();
        ChangeRequestId id = restored(new AskForChange.Restore(1, List.of()), Map.of("phone", "0512-****8888"));
        factory.returned(id, WANG_JIANGUO, "为什么？");
        long revision = factory.changes.requests().find(id).orElseThrow().revision();
        long unused = factory.revise.revise(
                new ReviseChange.Command(
                        id,
                        revision,
                        Map.of("phone", factory.view(id, LI_XIAOMEI).after().text("phone")),
                        Map.of(),
                        "号码改回",
                        "",
                        null,
                        List.of()),
                LI_XIAOMEI);
        assertEquals(
                "0512-****8888", factory.view(id, LI_XIAOMEI).lines().get(0).after());
        factory.needed(id, WANG_JIANGUO);
        assertEquals(4, factory.applied(id, CHEN_SHUAN).version());
        assertEquals("0512-66668888", factory.file().values().text("phone"));
    }

    @Test
    void what_cannot_be_asked_back_is_refused_as_in_every_request() {
        changedTwice();
        assertEquals(
                FileRule.NO_SUCH_VERSION,
                assertThrows(Refused.class, () -> restored(new AskForChange.Restore(9, List.of("phone")), Map.of()))
                        .rule());
        assertEquals(
                FileRule.NOTHING_CHANGED,
                assertThrows(Refused.class, () -> restored(new AskForChange.Restore(3, List.of("phone")), Map.of()))
                        .rule());
    }

    @Test
    void who_may_not_read_histories_sees_no_names() {
        changedTwice();
        Actor reader = new Actor(
                LI_XIAOMEI.id(),
                LI_XIAOMEI.number(),
                LI_XIAOMEI.name(),
                LI_XIAOMEI.department(),
                LI_XIAOMEI.roles(),
                Set.of(Permission.READ_FILE),
                LI_XIAOMEI.channel(),
                LI_XIAOMEI.address());
        PastFileView view = factory.asOf.read(new ReadFileAsOf.Command(factory.customer, FilePoint.version(2)), reader);
        assertEquals("", view.version().who());
    }
}
