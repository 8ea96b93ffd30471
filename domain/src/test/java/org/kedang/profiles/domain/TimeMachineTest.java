package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;

@DisplayName("000 任意时间节点的版本对比：由各版本的变更还原当时的档案")
@Regulation("000 任意时间节点的版本对比")
class TimeMachineTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T02:00:00Z");
    private static final FileCover COVER =
            new FileCover(EmployeeId.next(), DepartmentId.next(), FileTier.FULL, List.of(), false, MORNING);
    private final CustomerId customer = CustomerId.next();
    private final EmployeeId writer = EmployeeId.next();
    private final Dictionary dictionary = Sample.dictionary();

    private static FieldValues said(String phone, String... principals) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String principal : principals) {
            rows.add(Map.of("principalName", principal, "principalMobile", "138001380" + (10 + rows.size())));
        }
        return FieldValues.of(Map.of("name", "星河", "phone", phone), Map.of("principals", rows));
    }

    private List<FileVersion> history(FieldValues... states) {
        List<FileVersion> versions = new ArrayList<>();
        FieldValues before = FieldValues.empty();
        for (FieldValues state : states) {
            versions.add(new FileVersion(
                    customer,
                    versions.size() + 1,
                    FileVersion.Kind.NOTES,
                    MORNING.plusSeconds(versions.size()),
                    writer,
                    null,
                    null,
                    "更新",
                    before.diff(state),
                    1,
                    LocalDate.of(2026, 3, 1)));
            before = state;
        }
        return versions;
    }

    @Test
    void every_state_comes_back_exactly_from_the_changes_up_to_it() {
        FieldValues[] states = {
            said("13800138000", "沈佳", "顾平"),
            said("13900139000", "顾平"),
            said("13900139000"),
            said("13900139000", "顾平", "沈佳", "王芳").with("remark", "多行\n备注"),
            FieldValues.empty(),
            said("13700137000", "王芳")
        };
        List<FileVersion> versions = history(states);
        for (int i = 0; i < states.length; i++) {
            PastFile past = PastFile.of(versions.subList(0, i + 1), COVER);
            assertEquals(states[i], past.values());
            assertEquals(i + 1, past.version().no());
        }
    }

    @Test
    void a_version_that_is_missing_is_noticed() {
        List<FileVersion> versions = history(said("13800138000"), said("13900139000"));
        assertThrows(IllegalArgumentException.class, () -> PastFile.of(versions.subList(1, 2), COVER));
        assertThrows(IllegalArgumentException.class, () -> PastFile.of(List.of(), COVER));
    }

    private List<FileComparison.Group> compare(FieldValues before, FieldValues after, Dictionary today) {
        return FileComparison.between(
                new FileComparison.State(before, dictionary),
                new FileComparison.State(after, dictionary),
                new Sight(today));
    }

    @Test
    void fields_are_compared_in_the_order_of_the_card_under_their_masks() {
        List<FileComparison.Group> groups = compare(
                said("13800138000"), said("13899998000").with("name", "星河电子").with("address", "星湖街1号"), dictionary);
        assertEquals("basic", groups.get(0).group().code());
        List<FileComparison.Line> lines = groups.get(0).lines();
        assertEquals(
                List.of("name", "phone", "address"),
                lines.stream().map(FileComparison.Line::path).toList());
        assertEquals(FileComparison.Kind.CHANGED, lines.get(1).kind());
        assertEquals("138****8000", lines.get(1).before());
        assertEquals("138****8000", lines.get(1).after());
        assertTrue(lines.get(1).masked());
        assertEquals(FileComparison.Kind.ADDED, lines.get(2).kind());
        assertEquals(3, groups.get(0).differences());
    }

    @Test
    @DisplayName("C19 不再采集的字段，旧值整个遮盖")
    void what_a_field_held_that_is_no_longer_collected_is_not_shown() {
        Dictionary later = dictionary.withoutField("remark", Sample.NEXT);
        Sight sight = new Sight(later);
        FieldValues seen = sight.of(said("13800138000").with("remark", "信佛"));
        assertEquals("***", seen.text("remark"));
        assertEquals("138****8000", seen.text("phone"));
        assertEquals(
                "***",
                compare(FieldValues.empty(), FieldValues.empty().with("remark", "信佛"), later)
                        .get(0)
                        .lines()
                        .get(0)
                        .after());
    }

    private List<String> rows(FieldValues before, FieldValues after) {
        return compare(before, after, dictionary).stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> row.kind() + " " + row.before() + ">" + row.after())
                .toList();
    }

    @Test
    void a_row_taken_away_does_not_make_the_rows_behind_it_look_changed() {
        FieldValues before = FieldValues.of(
                Map.of(),
                Map.of(
                        "principals",
                        List.of(
                                Map.of("principalName", "沈佳"),
                                Map.of("principalName", "顾平"),
                                Map.of("principalName", "王芳"))));
        FieldValues after = FieldValues.of(
                Map.of(), Map.of("principals", List.of(Map.of("principalName", "顾平"), Map.of("principalName", "王芳"))));
        assertEquals(List.of("REMOVED 1>0", "SAME 2>1", "SAME 3>2"), rows(before, after));
        assertEquals(List.of("ADDED 0>1", "SAME 1>2", "SAME 2>3"), rows(after, before));
    }

    @Test
    void a_row_that_keeps_something_is_the_same_row_changed() {
        assertEquals(
                List.of("CHANGED 1>1"),
                rows(
                        FieldValues.of(
                                Map.of(),
                                Map.of(
                                        "principals",
                                        List.of(Map.of("principalName", "沈佳", "principalMobile", "13800138000")))),
                        FieldValues.of(
                                Map.of(),
                                Map.of(
                                        "principals",
                                        List.of(Map.of("principalName", "沈佳", "principalMobile", "13900139000"))))));
        assertEquals(
                List.of("REMOVED 1>0", "ADDED 0>1"),
                rows(
                        FieldValues.of(Map.of(), Map.of("principals", List.of(Map.of("principalName", "沈佳")))),
                        FieldValues.of(Map.of(), Map.of("principals", List.of(Map.of("principalName", "顾平"))))));
    }
}
