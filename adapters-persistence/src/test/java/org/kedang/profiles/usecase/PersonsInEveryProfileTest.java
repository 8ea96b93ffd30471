package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.persistence.ProfileBooks;
import org.kedang.profiles.persistence.ShippedFirmProfiles;

@DisplayName("个人客户与员工：在各套制度下登记、建档")
class PersonsInEveryProfileTest {
    private static final String ID_NUMBER = "11010519491231002X";
    private static final Actor OFFICER = FileFixtures.actor("S0902", "何维", Role.SYSTEM_OFFICER);
    private static final Map<Role, Actor> DECIDERS = List.of(
                    FileFixtures.actor("S0001", "孙国强", Role.GENERAL_MANAGER),
                    FileFixtures.actor("S1001", "赵立新", Role.SALES_MANAGER),
                    FileFixtures.actor("S1002", "罗志坚", Role.DEPARTMENT_MANAGER),
                    FileFixtures.actor("S1003", "何美仪", Role.MARKETING_HEAD),
                    FileFixtures.actor("S1008", "王建国", Role.ACCOUNT_MANAGER),
                    FileFixtures.actor("S0301", "钱文谨", Role.ARCHIVIST),
                    FileFixtures.actor("S0601", "周敏", Role.FINANCE),
                    FileFixtures.CHEN_SHUAN)
            .stream()
            .collect(Collectors.toMap(actor -> actor.roles().iterator().next(), Function.identity()));

    private final TestDatabase database = TestDatabase.get();

    static List<String> codes() {
        return new ShippedFirmProfiles().all().stream().map(FirmProfile::code).toList();
    }

    private LampFactory firm(String profile) {
        ProfileBooks books = ProfileBooks.copied(database);
        LampFactory firm = new LampFactory(
                new LampStaff(DECIDERS.values().stream()
                        .filter(actor -> !actor.equals(FileFixtures.CHEN_SHUAN))
                        .toArray(Actor[]::new)),
                new LampFactory.Books(
                        books.policies(), books.changes(), books.dictionaries(), new ShippedFirmProfiles()));
        var unused = firm.rules.granted(firm.adopt.adopt(
                OFFICER,
                new AdoptProfile.Command(
                        firm.policies.versions().get(0).version(),
                        profile,
                        firm.today().plusDays(1),
                        "公司改用这套制度")));
        firm.pass(Duration.ofDays(1));
        return firm;
    }

    private static FieldValues person() {
        return FieldValues.of(Map.ofEntries(
                Map.entry("name", "沈佳"),
                Map.entry("customerType", "PERSON"),
                Map.entry("contactName", "沈佳"),
                Map.entry("phone", "13800138000"),
                Map.entry("region", "440300"),
                Map.entry("address", "深圳市南山区科苑路8号"),
                Map.entry("lifeStage", "POTENTIAL"),
                Map.entry("secrecy", "INTERNAL"),
                Map.entry("idNumber", ID_NUMBER),
                Map.entry("contractNumber", "HT-2026-001"),
                Map.entry("contractSignedOn", "2026-10-30"),
                Map.entry("stayedBefore", "false"),
                Map.entry("nationality", "中国"),
                Map.entry("documentNumber", "E12345678"),
                Map.entry("businessScope", "灯具零售"),
                Map.entry("premises", "3栋2单元1201")));
    }

    private static FieldValues known(LampFactory firm, FieldValues all) {
        Set<String> codes = firm.dictionaries.latest().fields().stream()
                .map(FieldDefinition::code)
                .collect(Collectors.toSet());
        Set<String> strange = all.singles().keySet().stream()
                .filter(code -> !codes.contains(code))
                .collect(Collectors.toSet());
        return all.without(strange);
    }

    private static RegistrationView view(LampFactory firm, RegistrationId id) {
        return firm.readForm.read(new ReadRegistration.Command(id), FileFixtures.LI_XIAOMEI);
    }

    private static Registration form(LampFactory firm, RegistrationId id) {
        return firm.store.registrations().find(id).orElseThrow();
    }

    private static RegistrationId submitted(LampFactory firm, FieldValues values) {
        RegistrationId id = firm.start
                .start(StartRegistration.Command.of(known(firm, values)), FileFixtures.LI_XIAOMEI)
                .id();
        for (Paper paper : view(firm, id).asked()) {
            var unused = firm.attach.attach(
                    new AttachPaper.Command(
                            id,
                            form(firm, id).revision(),
                            paper.code(),
                            paper.code() + ".pdf",
                            EvidenceContent.of("%PDF-1.7 扫描件".getBytes(StandardCharsets.UTF_8))),
                    FileFixtures.LI_XIAOMEI);
        }
        long unused = firm.submit.submit(
                new SubmitRegistration.Command(id, form(firm, id).revision(), null, ""), FileFixtures.LI_XIAOMEI);
        return id;
    }

    private static void decide(LampFactory firm, RegistrationId id) {
        RegistrationView view = view(firm, id);
        Role role = view.chain().stream()
                .filter(RegistrationView.Link::here)
                .findFirst()
                .orElseThrow()
                .role();
        Actor decider = Objects.requireNonNull(DECIDERS.get(role), role.name());
        if (view.duties().contains(StageDuty.VERIFY)) {
            var unused = firm.file.file(
                    new FileRegistration.Command(
                            id,
                            view.revision(),
                            view.approvalRevision(),
                            null,
                            "沈佳",
                            Verification.Means.PHONE,
                            null,
                            "",
                            ""),
                    decider);
            return;
        }
        SignRegistration.Rated rated = view.duties().contains(StageDuty.RATE)
                ? new SignRegistration.Rated(CustomerRating.Value.B, CustomerRating.Risk.LOW, "去年回款及时")
                : null;
        var unused = firm.sign.sign(
                new SignRegistration.Command(
                        id,
                        view.revision(),
                        view.approvalRevision(),
                        "同意",
                        rated,
                        view.asked().stream().map(Paper::code).collect(Collectors.toSet()),
                        view.number()),
                decider);
    }

    private static CustomerFile walk(LampFactory firm, FieldValues values) {
        RegistrationId id = submitted(firm, values);
        int stages = view(firm, id).chain().size();
        for (int i = 0; i < stages; i++) {
            decide(firm, id);
        }
        return firm.store
                .files()
                .find(Objects.requireNonNull(form(firm, id).customer()))
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("codes")
    @DisplayName("个人客户不要信用代码、没有单位栏目，身份证号有校验、有掩码")
    @Regulation("PRF-01")
    void a_person_is_filed_without_what_only_companies_have(String profile) {
        LampFactory firm = firm(profile);
        CustomerFile file = walk(firm, person());
        assertEquals("PERSON", file.values().text("customerType"));
        assertFalse(file.restricted());
        FileView seen = firm.read.read(file.id(), FileFixtures.LI_XIAOMEI);
        List<FileView.Cell> cells = seen.groups().stream()
                .flatMap(group -> Stream.concat(
                        group.cells().stream(), group.rows().stream().flatMap(List::stream)))
                .toList();
        assertTrue(cells.stream().allMatch(cell -> cell.field().applies().to("PERSON")));
        assertTrue(cells.stream().noneMatch(cell -> cell.field().code().equals("creditCode")));
        assertTrue(seen.missing().stream().noneMatch(field -> field.code().equals("creditCode")));
        assertEquals(
                "1101**********002X",
                cells.stream()
                        .filter(cell -> cell.field().code().equals("idNumber"))
                        .findFirst()
                        .orElseThrow()
                        .value());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_wrong_identity_number_is_named_at_its_field(String profile) {
        LampFactory firm = firm(profile);
        Refused refused =
                assertThrows(Refused.class, () -> submitted(firm, person().with("idNumber", "110105194912310021")));
        Problem problem = refused.problems().get(0);
        assertEquals("idNumber", problem.field());
        assertEquals(ProfileRule.ID_NUMBER_CHECK_DIGIT, problem.rule());
    }

    @Test
    @DisplayName("003-M 人事档案中心：员工档案有自己的栏目，受限")
    @Regulation("003-M 一")
    void the_archive_centre_keeps_restricted_files_of_the_staff() {
        LampFactory firm = firm("archive-centre");
        CustomerFile file = walk(
                firm,
                person().without(Set.of("idNumber"))
                        .with("customerType", "STAFF")
                        .with("staffNumber", "G0042")
                        .with("staffDepartment", "档案室")
                        .with("staffIdNumber", ID_NUMBER)
                        .with("staffContractUntil", "2028-12-31"));
        assertTrue(file.restricted());
        assertEquals("G0042", file.values().text("staffNumber"));
        assertTrue(firm.dictionaries.latest().fieldsOf("staffFile").stream()
                .noneMatch(field -> field.applies().to("COMPANY")));
    }

    @Test
    @DisplayName("003-Q 二.2 物业公司的员工档案按工号，受限；保密协议与手册签收单只向员工要")
    @Regulation("003-Q 二.2")
    void the_property_service_keeps_files_of_its_staff() {
        LampFactory firm = firm("property-service");
        CustomerFile file = walk(
                firm,
                person().without(Set.of("idNumber"))
                        .with("customerType", "STAFF")
                        .with("staffNumber", "W0117")
                        .with("staffDepartment", "客服部")
                        .with("staffQualification", "物业管理员证")
                        .with("staffNdaOn", "2026-03-01")
                        .with("staffHandbookOn", "2026-03-01"));
        assertTrue(file.restricted());
        assertEquals("2026-03-01", file.values().text("staffNdaOn"));
        assertEquals(
                List.of("nda", "handbook"),
                firm.policies.versions().get(0).terms().papers().stream()
                        .filter(paper -> paper.applies() == Applies.STAFF)
                        .map(Paper::code)
                        .toList());
    }

    @Test
    void another_firm_has_no_staff_files() {
        LampFactory firm = firm("lamp-factory");
        assertTrue(firm.dictionaries
                .latest()
                .field("customerType")
                .orElseThrow()
                .choice("STAFF")
                .isEmpty());
        assertTrue(firm.dictionaries.latest().fieldsOf("staffFile").isEmpty());
    }
}
