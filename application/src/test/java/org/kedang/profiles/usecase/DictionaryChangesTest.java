package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryChange;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryDictionaries;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.InMemoryStagePolicies;
import org.kedang.profiles.spi.InMemoryTriggerPolicies;
import org.kedang.profiles.spi.SampleChanges;
import org.kedang.profiles.spi.SampleDictionary;
import org.kedang.profiles.spi.SampleTriggers;
import org.kedang.profiles.spi.StagesContract;

@DisplayName("F27 数据管理员改字典，不需要发布软件")
@Regulation("000 02 字段字典")
class DictionaryChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Actor OFFICER = new Actor(
            EmployeeId.next(),
            "S1003",
            "陈数安",
            DepartmentId.next(),
            Set.of(Role.DATA_ADMINISTRATOR),
            Set.of(Permission.CHANGE_DICTIONARY),
            Actor.Channel.PORTAL,
            "127.0.0.1");

    private final List<String> traces = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-02T01:10:00Z"), ZoneOffset.UTC);
    private final InMemoryDictionaries dictionaries = new InMemoryDictionaries(SampleDictionary.first());
    private final AuditTrail trail = new AuditTrail() {
        @Override
        public void also(String kind, Object id, String label) {}

        @Override
        public void by(EmployeeId id, String number, String name) {}

        @Override
        public void nothing() {}

        @Override
        public void subject(String kind, Object id, String label) {
            traces.add(kind);
        }

        @Override
        public void reason(String text) {
            traces.add(text);
        }

        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {
            traces.add(field + (before == null ? " new" : after == null ? " gone" : " changed"));
        }
    };
    private final RuleOffice office = new RuleOffice(
            new RuleShelf(
                    new InMemoryPolicies(FileFixtures.policy("K{6位流水}")),
                    new InMemoryChangePolicies(SampleChanges.policy()),
                    new InMemoryTriggerPolicies(SampleTriggers.policy()),
                    new InMemoryStagePolicies(StagesContract.lampFactory()),
                    dictionaries),
            trail,
            clock);
    private final DictionaryDesk desk = new DictionaryDesk(dictionaries, office.desk, trail, clock);

    private Dictionary granted(RuleChangeRef asked) {
        RuleChangeRef unused = office.granted(asked);
        return dictionaries.latest();
    }

    private final FieldDefinition loyalty = FieldDefinition.of("loyalty", FieldType.INTEGER, Labels.of("忠诚度"))
            .group("basic")
            .build();

    @Test
    void a_field_is_added_from_a_day_on_and_leaves_a_trace() {
        Dictionary next = granted(new AddField(desk)
                .add(OFFICER, new AddField.Command(1, loyalty, TODAY.plusDays(1), "季度评比要用", "000 02")));
        assertEquals(2, next.version());
        assertTrue(dictionaries.active(TODAY).field("loyalty").isEmpty());
        assertTrue(dictionaries.active(TODAY.plusDays(1)).field("loyalty").isPresent());
        assertEquals("S1003 陈数安", dictionaries.latest().owner());
        assertEquals(List.of("ruleChange", "季度评比要用", "loyalty new", "startsOn changed"), traces);
    }

    private AddGroup.Command group(int base, String code, int rows) {
        return new AddGroup.Command(base, code, Labels.of("展厅"), rows, null, TODAY, "记录客户的展厅", "", null);
    }

    @Test
    void a_group_is_added_at_the_end_of_the_card_and_then_its_fields() {
        var second = granted(new AddGroup(desk).add(OFFICER, group(1, "showrooms", 20)));
        assertTrue(second.group("showrooms").orElseThrow().repeated());
        assertEquals(
                "showrooms", second.groups().get(second.groups().size() - 1).code());
        assertEquals(List.of("ruleChange", "记录客户的展厅", "showrooms new", "startsOn changed"), traces);
        assertEquals(
                DictionaryChange.Kind.GROUP_ADDED,
                dictionaries.version(1).orElseThrow().diff(second).get(0).kind());
        FieldDefinition area = FieldDefinition.of("area", FieldType.INTEGER, Labels.of("面积"))
                .group("showrooms")
                .build();
        var third = granted(new AddField(desk).add(OFFICER, new AddField.Command(2, area, TODAY, "面积", "")));
        assertEquals(
                List.of(area.code()),
                third.fieldsOf("showrooms").stream().map(FieldDefinition::code).toList());
    }

    @Test
    void a_groups_code_is_free_well_formed_and_its_table_not_endless() {
        for (String taken : List.of("basic", "name")) {
            Refused no = assertThrows(Refused.class, () -> new AddGroup(desk).add(OFFICER, group(1, taken, 0)));
            assertEquals(ProfileRule.FIELD_CODE_TAKEN, no.rule());
        }
        for (String code : List.of("", "Show", "展厅", "a")) {
            Refused no = assertThrows(Refused.class, () -> new AddGroup(desk).add(OFFICER, group(1, code, 0)));
            assertEquals(ProfileRule.FIELD_CODE_FORM, no.rule());
        }
        Refused endless = assertThrows(Refused.class, () -> new AddGroup(desk).add(OFFICER, group(1, "shows", 501)));
        assertEquals(ProfileRule.GROUP_ROWS, endless.rule());
        assertEquals(1, dictionaries.latest().version());
    }

    @Test
    void a_version_does_not_start_in_the_past() {
        Refused no = assertThrows(Refused.class, () -> new AddField(desk)
                .add(OFFICER, new AddField.Command(1, loyalty, TODAY.minusDays(1), "晚了", "")));
        assertEquals(ProfileRule.DICTIONARY_STARTS_TOO_EARLY, no.rule());
        assertEquals(1, dictionaries.latest().version());
    }

    @Test
    void two_officers_do_not_overwrite_each_other() {
        AddField.Command command = new AddField.Command(1, loyalty, TODAY, "一", "");
        var unused = granted(new AddField(desk).add(OFFICER, command));
        assertThrows(Stale.class, () -> new AddField(desk).add(OFFICER, command));
    }

    @Test
    void a_field_is_changed_and_retired() {
        FieldDefinition remark = dictionaries.latest().field("remark").orElseThrow();
        var second = granted(new ChangeField(desk)
                .change(
                        OFFICER,
                        new ChangeField.Command(
                                1, remark.change().labels(Labels.of("备忘")).build(), TODAY, "改名", "")));
        assertEquals("备忘", second.field("remark").orElseThrow().labels().zh());
        var third =
                granted(new RetireField(desk).retire(OFFICER, new RetireField.Command(2, "remark", TODAY, "不再需要", "")));
        assertTrue(third.field("remark").isEmpty());
        Refused no = assertThrows(Refused.class, () -> new RetireField(desk)
                .retire(OFFICER, new RetireField.Command(3, "name", TODAY, "错", "")));
        assertEquals(ProfileRule.CORE_FIELD, no.rule());
    }

    @Test
    void reading_shows_the_versions_and_what_the_last_one_changed() {
        var unused = granted(new AddField(desk).add(OFFICER, new AddField.Command(1, loyalty, TODAY, "加一项", "")));
        ReadDictionary read = new ReadDictionary(dictionaries, clock);
        ReadDictionary.Answer answer = read.read(OFFICER, ReadDictionary.Command.active());
        assertEquals(2, answer.active());
        assertEquals(2, answer.versions().size());
        assertEquals("loyalty", answer.changes().get(0).code());
        ReadDictionary.Answer first = read.read(OFFICER, new ReadDictionary.Command(1, null));
        assertEquals(List.of(), first.changes());
        assertThrows(Missing.class, () -> read.read(OFFICER, new ReadDictionary.Command(9, null)));
    }
}
