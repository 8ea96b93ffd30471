package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.access.api.FirmFounded;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.FileChanged;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.persistence.ProfileBooks;
import org.kedang.profiles.persistence.ShippedFirmProfiles;
import org.kedang.profiles.spi.InMemoryTriggerPolicies;

@DisplayName("S08 八套制度下的变更触发任务")
class EveryProfileTasksTest {
    private final TestDatabase database = TestDatabase.get();

    static List<FirmProfile> profiles() {
        return new ShippedFirmProfiles().all();
    }

    private static final Map<Role, Actor> STAFF = List.of(
                    FileFixtures.actor("S0001", "孙国强", Role.GENERAL_MANAGER),
                    FileFixtures.actor("S1008", "王建国", Role.ACCOUNT_MANAGER),
                    FileFixtures.actor("S0301", "钱文谨", Role.ARCHIVIST),
                    FileFixtures.actor("S0601", "周敏", Role.FINANCE))
            .stream()
            .collect(Collectors.toMap(actor -> actor.roles().iterator().next(), Function.identity()));

    private Dictionary dictionary(FirmProfile profile) {
        ProfileBooks books = ProfileBooks.copied(database);
        LampFactory founded = new LampFactory(
                new LampStaff(),
                new LampFactory.Books(
                        books.policies(), books.changes(), books.dictionaries(), new ShippedFirmProfiles()));
        founded.adoption.founded(new FirmFounded(profile.code(), "A1 何维"));
        return founded.dictionaries.latest();
    }

    private static TriggerPolicy policy(FirmProfile profile) {
        return profile.following()
                .triggers(
                        profile.code(),
                        1,
                        new DictionaryNote(LocalDate.of(2020, 1, 1), "系统管理员", profile.regulation(), "第一版"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("每条触发规则的每个字段都在这套字典里，改了就给有名有姓的人派任务、定期限；别的字段不派")
    @Regulation("000 变更触发机制")
    void every_trigger_makes_its_tasks_for_named_people(FirmProfile profile) {
        Dictionary dictionary = dictionary(profile);
        TriggerPolicy policy = policy(profile);
        assertFalse(policy.triggers().isEmpty());
        for (Trigger trigger : policy.triggers()) {
            for (String field : trigger.fields()) {
                assertTrue(
                        dictionary
                                        .field(field)
                                        .filter(FieldDefinition::switchedOn)
                                        .isPresent()
                                || dictionary
                                        .group(field)
                                        .filter(group -> group.repeated())
                                        .isPresent(),
                        field);
                List<FollowUp> made = tasks(policy, field);
                List<String> titles =
                        made.stream().map(task -> task.duty().title().zh()).toList();
                assertTrue(
                        titles.containsAll(trigger.tasks().stream()
                                .map(task -> task.title().zh())
                                .toList()),
                        () -> field + " " + titles);
                made.forEach(task -> assertTrue(task.due().isAfter(LocalDate.of(2026, 11, 2)), field));
            }
        }
        assertEquals(List.of(), tasks(policy, "fax"));
    }

    private static List<FollowUp> tasks(TriggerPolicy policy, String field) {
        LampStaff people = new LampStaff(STAFF.values().toArray(Actor[]::new));
        InMemoryFiles store = new InMemoryFiles();
        CustomerId customer = CustomerId.next();
        store.files()
                .add(
                        FileFixtures.file(customer, FileFixtures.guanghui(), "KH-310100-0001"),
                        FileFixtures.opening(customer, FileFixtures.guanghui()).firstVersion());
        InMemoryFollowUps made = new InMemoryFollowUps();
        List<String> told = new ArrayList<>();
        Clock clock = Clock.fixed(FileFixtures.MORNING, ZoneId.of("Asia/Shanghai"));
        TriggerWatch watch = new TriggerWatch(
                new InMemoryTriggerPolicies(policy),
                store.files(),
                made,
                new FollowUpDesk(people, actor -> List.of(), clock),
                people,
                day -> day.getDayOfWeek().getValue() < 6,
                (who, template, link, words) ->
                        told.add(people.person(who).orElseThrow().name()),
                new AuditNotes());
        watch.changed(new FileChanged(customer, 2, List.of(field), FileFixtures.CHEN_SHUAN.id(), FileFixtures.MORNING));
        assertTrue(told.size() >= made.all().size(), told::toString);
        return made.all();
    }
}
