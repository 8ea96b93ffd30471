package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.DuplicateRegister;

@DisplayName("员工档案参加查重：无权知道的人，答案与查无此人完全一样")
@Regulation("003-M 一")
class StaffInTheDuplicateCheckTest {
    private final LampFactory factory = new LampFactory();
    private final Asked register = new Asked(factory.store.duplicates());
    private final AuditNotes trail = new AuditNotes();
    private final DuplicateCheck check =
            new DuplicateCheck(register, text -> text.strip().toLowerCase(Locale.ROOT), new LampStaff());
    private final CheckDuplicates use = new CheckDuplicates(
            check,
            new CheckBrake(() -> 200, Clock.fixed(MORNING, ZoneId.of("Asia/Shanghai"))),
            factory.dictionaries,
            StaffInTheDuplicateCheckTest::sees,
            id -> Optional.empty(),
            trail,
            Clock.fixed(MORNING, ZoneId.of("Asia/Shanghai")));
    private final CustomerId staff = CustomerId.next();

    private static Visibility sees(Actor actor) {
        boolean administrator = actor.equals(CHEN_SHUAN);
        return new Visibility(administrator, Set.of(), true, actor.id(), administrator);
    }

    /** A register that remembers what it was asked. */
    private static final class Asked implements DuplicateRegister {
        private final DuplicateRegister real;
        private final List<DuplicateKey> keys = new ArrayList<>();

        private Asked(DuplicateRegister real) {
            this.real = real;
        }

        @Override
        public List<Hit> find(Collection<DuplicateKey> wanted) {
            keys.addAll(wanted);
            return real.find(wanted);
        }

        @Override
        public void put(Map<CustomerId, List<DuplicateKey>> added) {
            real.put(added);
        }

        @Override
        public void replace(CustomerId customer, List<DuplicateKey> mine) {
            real.replace(customer, mine);
        }

        @Override
        public void drop(List<CustomerId> customers) {
            real.drop(customers);
        }

        @Override
        public void putPending(RegistrationId form, List<DuplicateKey> mine) {
            real.putPending(form, mine);
        }

        @Override
        public void dropPending(RegistrationId form) {
            real.dropPending(form);
        }
    }

    private static FieldValues person(String type, String name, String phone) {
        return FieldValues.of(Map.of("name", name, "customerType", type, "phone", phone, "staffNumber", "G0042"));
    }

    @BeforeEach
    void a_member_of_the_staff_has_a_file() {
        FieldValues values = person("STAFF", "周丽", "13800138000");
        factory.store
                .files()
                .add(
                        FileFixtures.file(staff, values, "YG-0042"),
                        FileFixtures.opening(staff, values).firstVersion());
        factory.store.duplicates().put(Map.of(staff, check.keysOf(values, factory.dictionaries.latest())));
    }

    private DuplicateFindings asked(FieldValues values, Actor actor) {
        return use.check(CheckDuplicates.Command.of(values), actor);
    }

    @Test
    void the_data_administrator_gets_the_hit() {
        for (String type : List.of("PERSON", "STAFF")) {
            DuplicateFindings.Match match = assertInstanceOf(
                            DuplicateFindings.Possible.class,
                            asked(person(type, "周丽", "13900139000").with("staffNumber", null), CHEN_SHUAN))
                    .matches()
                    .get(0);
            assertEquals(staff, match.card().customer());
            assertEquals(DuplicateKey.Kind.STAFF, match.by());
        }
        assertInstanceOf(DuplicateFindings.Possible.class, asked(person("STAFF", "周莉", "13700137000"), CHEN_SHUAN));
    }

    @Test
    void others_get_the_answer_they_get_for_nobody_and_are_not_even_looked_up() {
        for (String type : List.of("PERSON", "STAFF", "COMPANY")) {
            assertEquals(
                    asked(person(type, "查无此人", "13600136000"), LI_XIAOMEI),
                    asked(person(type, "周丽", "13800138000"), LI_XIAOMEI));
        }
        assertTrue(register.keys.stream().noneMatch(key -> key.kind() == DuplicateKey.Kind.STAFF));
        assertEquals(List.of(), trail.changed);
        assertTrue(trail.nothingShown);
    }

    @Test
    void a_customer_who_is_one_of_the_staff_too_is_registered_by_a_rep_who_learns_nothing() {
        RegistrationId form = factory.submitted(
                FileFixtures.guanghui()
                        .with("customerType", "PERSON")
                        .with("name", "周丽")
                        .with("phone", "13800138000"),
                LI_XIAOMEI);
        assertTrue(factory.store.registrations().find(form).isPresent());
    }

    @Test
    void a_form_about_one_of_the_staff_that_waits_is_not_told_either() {
        FieldValues other = person("STAFF", "吴芳", "13500135000").with("staffNumber", "G0043");
        RegistrationId form = factory.start
                .start(StartRegistration.Command.of(other), CHEN_SHUAN)
                .id();
        register.putPending(form, check.keysOf(other, factory.dictionaries.latest()));
        assertInstanceOf(DuplicateFindings.None.class, asked(person("PERSON", "吴芳", "13500135000"), LI_XIAOMEI));
        assertInstanceOf(DuplicateFindings.Possible.class, asked(person("PERSON", "吴芳", "13500135000"), CHEN_SHUAN));
    }
}
