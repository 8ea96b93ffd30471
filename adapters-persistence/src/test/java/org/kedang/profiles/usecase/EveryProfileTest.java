package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.access.api.FirmFounded;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.persistence.ProfileBooks;
import org.kedang.profiles.persistence.ShippedFirmProfiles;

@DisplayName("八套制度下从登记到建档")
class EveryProfileTest {
    private static final EvidenceContent SCAN = EvidenceContent.of("%PDF-1.7 扫描件".getBytes(StandardCharsets.UTF_8));
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
            .collect(Collectors.toMap(actor -> actor.roles().iterator().next(), actor -> actor));

    private final TestDatabase database = TestDatabase.get();

    static List<String> codes() {
        return new ShippedFirmProfiles()
                .all().stream().map(profile -> profile.code()).toList();
    }

    private static LampFactory firm(ProfileBooks books) {
        return new LampFactory(
                new LampStaff(DECIDERS.values().stream()
                        .filter(actor -> !actor.equals(FileFixtures.CHEN_SHUAN))
                        .toArray(Actor[]::new)),
                new LampFactory.Books(
                        books.policies(), books.changes(), books.dictionaries(), new ShippedFirmProfiles()));
    }

    /** A firm that goes by the profile today. */
    private LampFactory firm(String profile) {
        LampFactory firm = firm(ProfileBooks.copied(database));
        adopt(firm, profile);
        return firm;
    }

    private static void adopt(LampFactory firm, String profile) {
        OpeningPolicy last = firm.policies.versions().get(0);
        RuleChangeRef unused = firm.rules.granted(firm.adopt.adopt(
                OFFICER,
                new AdoptProfile.Command(last.version(), profile, firm.today().plusDays(1), "公司改用这套制度")));
        assertEquals(profile, firm.policies.versions().get(0).code());
        firm.pass(Duration.ofDays(1));
    }

    private static FieldValues values() {
        return FileFixtures.guanghui()
                .with("secrecy", "INTERNAL")
                .with("businessScope", "照明工程")
                .with("contractNumber", "HT-2026-001")
                .with("contractSignedOn", "2026-10-30")
                .with("stayedBefore", "false")
                .with("nationality", "中国")
                .with("documentNumber", "E12345678")
                .with("premises", "3栋2单元1201");
    }

    /** What the profile's dictionary knows of the values. */
    private static FieldValues known(LampFactory firm, FieldValues all) {
        Set<String> codes = firm.dictionaries.latest().fields().stream()
                .map(FieldDefinition::code)
                .collect(Collectors.toSet());
        FieldValues known = FieldValues.empty();
        for (Map.Entry<String, String> one : all.singles().entrySet()) {
            if (codes.contains(one.getKey())) {
                known = known.with(one.getKey(), one.getValue());
            }
        }
        return known;
    }

    private static Registration form(LampFactory firm, RegistrationId id) {
        return firm.store.registrations().find(id).orElseThrow();
    }

    private static RegistrationId started(LampFactory firm, FieldValues values) {
        return firm.start
                .start(StartRegistration.Command.of(known(firm, values)), FileFixtures.LI_XIAOMEI)
                .id();
    }

    private static void attach(LampFactory firm, RegistrationId id, String paper) {
        AttachPaper.Attached unused = firm.attach.attach(
                new AttachPaper.Command(id, form(firm, id).revision(), paper, paper + ".pdf", SCAN),
                FileFixtures.LI_XIAOMEI);
    }

    private static void submit(LampFactory firm, RegistrationId id, String note) {
        long unused = firm.submit.submit(
                new SubmitRegistration.Command(id, form(firm, id).revision(), null, note), FileFixtures.LI_XIAOMEI);
    }

    private static RegistrationId submitted(LampFactory firm) {
        RegistrationId id = started(firm, values());
        firm.policies.versions().get(0).terms().papers().forEach(paper -> attach(firm, id, paper.code()));
        submit(firm, id, "");
        return id;
    }

    private static RegistrationView view(LampFactory firm, RegistrationId id) {
        return firm.readForm.read(new ReadRegistration.Command(id), FileFixtures.LI_XIAOMEI);
    }

    private static Actor decider(RegistrationView view) {
        Role role = view.chain().stream()
                .filter(RegistrationView.Link::here)
                .findFirst()
                .orElseThrow()
                .role();
        return Objects.requireNonNull(DECIDERS.get(role), role.name());
    }

    /** Decides the stage that waits as its duties ask. */
    private static void decide(LampFactory firm, RegistrationId id) {
        RegistrationView view = view(firm, id);
        Actor decider = decider(view);
        if (view.duties().contains(StageDuty.VERIFY)) {
            FileRegistration.Filed unused = firm.file.file(
                    new FileRegistration.Command(
                            id,
                            view.revision(),
                            view.approvalRevision(),
                            null,
                            "黄志明",
                            Verification.Means.PHONE,
                            null,
                            "",
                            ""),
                    decider);
        } else {
            SignRegistration.Signed unused = sign(
                    firm,
                    id,
                    decider,
                    view.duties().contains(StageDuty.RATE) ? rated("去年回款及时") : null,
                    view.asked().stream().map(Paper::code).collect(Collectors.toSet()),
                    view.number());
        }
    }

    private static SignRegistration.Rated rated(String basis) {
        return new SignRegistration.Rated(CustomerRating.Value.B, CustomerRating.Risk.LOW, basis);
    }

    private static SignRegistration.Signed sign(
            LampFactory firm,
            RegistrationId id,
            Actor by,
            SignRegistration.@Nullable Rated rated,
            Set<String> accepted,
            String number) {
        RegistrationView view = view(firm, id);
        return firm.sign.sign(
                new SignRegistration.Command(
                        id, view.revision(), view.approvalRevision(), "同意", rated, accepted, number),
                by);
    }

    private static void assertRefused(Rule rule, Executable work) {
        assertEquals(rule, assertThrows(Refused.class, work).rule());
    }

    private static CustomerFile walk(LampFactory firm) {
        RegistrationId id = submitted(firm);
        int stages = view(firm, id).chain().size();
        assertEquals(firm.policies.versions().get(0).stages().size(), stages);
        assertNull(view(firm, id).customer());
        for (int i = 0; i < stages; i++) {
            decide(firm, id);
        }
        Registration form = form(firm, id);
        assertEquals(Registration.State.FILED, form.state());
        CustomerId customer = Objects.requireNonNull(form.customer());
        assertTrue(view(firm, id).chain().stream().allMatch(RegistrationView.Link::done));
        return firm.store.files().find(customer).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("codes")
    @DisplayName("002 §5.1 每套制度的每一环节都走完，编号按该制度的规则")
    @Regulation("002 §5.1")
    void a_customer_is_walked_through_the_whole_chain(String profile) {
        LampFactory firm = firm(profile);
        CustomerFile file = walk(firm);
        OpeningPolicy policy = firm.policies.versions().get(0);
        assertEquals(
                policy.codeRule()
                        .number("440300", FileFixtures.TODAY.plusDays(1), 1)
                        .value(),
                file.number().value());
        assertEquals(policy.asks(StageDuty.RATE), file.rating() != null);
        assertEquals(profile, firm.changePolicies.versions().get(0).code());
        assertEquals(FileFixtures.LI_XIAOMEI.id(), firm.notices.get(0).recipient());
    }

    @ParameterizedTest
    @MethodSource("codes")
    @DisplayName("同样的制度存进 PostgreSQL 再走一遍")
    void the_same_with_the_books_in_the_data_base(String profile) {
        class Over extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        assertThrows(
                Over.class,
                () -> database.transact(() -> {
                    LampFactory firm = firm(ProfileBooks.stored(database));
                    adopt(firm, profile);
                    assertEquals(
                            new ShippedFirmProfiles()
                                    .find(profile)
                                    .orElseThrow()
                                    .opening(),
                            firm.policies.versions().get(0).content());
                    assertNotNull(walk(firm));
                    throw new Over();
                }));
    }

    @Test
    @DisplayName("001 三.2 没有客户签名不能提交；经办人与直接领导签字后才建档")
    @Regulation("001 三.2")
    void a_club_member_has_signed_before_anybody_else_signs() {
        LampFactory firm = firm("club");
        RegistrationId id = started(firm, values());
        assertRefused(FileRule.PAPERS_MISSING, () -> submit(firm, id, ""));
        attach(firm, id, "signedForm");
        assertRefused(FileRule.PAPERS_MISSING, () -> submit(firm, id, ""));
        attach(firm, id, "idCopy");
        assertRefused(FileRule.PAPER_UNKNOWN, () -> attach(firm, id, "feeList"));
        submit(firm, id, "");
        decide(firm, id);
        assertNull(form(firm, id).customer());
        decide(firm, id);
        assertNotNull(form(firm, id).customer());
        assertNull(form(firm, id).verification());
    }

    @Test
    @DisplayName("003-A 3-4 总经理签字即编号；编号写回档案卡才算办完")
    @Regulation("003-A 3-4")
    void the_number_is_given_with_the_signature_and_then_written_back_on_the_card() {
        LampFactory firm = firm("trade-company");
        RegistrationId id = submitted(firm);
        decide(firm, id);
        assertNull(form(firm, id).customer());
        decide(firm, id);
        RegistrationView signed = view(firm, id);
        assertEquals("GM-4403-00001", signed.number());
        assertEquals(Set.of(StageDuty.WRITE_BACK), signed.duties());
        Actor archivist = decider(signed);
        assertRefused(FileRule.NUMBER_NOT_WRITTEN, () -> sign(firm, id, archivist, null, Set.of(), " "));
        assertRefused(FileRule.NUMBER_DIFFERS, () -> sign(firm, id, archivist, null, Set.of(), "GM-4403-00002"));
        assertRefused(
                FileRule.WRONG_STATE,
                () -> firm.giveBack.giveBack(
                        new ReturnRegistration.Command(id, signed.approvalRevision(), "不对"), archivist));
        SignRegistration.Signed done = sign(firm, id, archivist, null, Set.of(), "GM-4403-00001");
        assertEquals(form(firm, id).customer(), done.customer());
        assertTrue(form(firm, id).numberWritten());
        assertEquals(1, firm.store.given().size());
    }

    @Test
    @DisplayName("003-E 1 开户前由部门负责人评价价值与风险，写明依据")
    @Regulation("003-E 1")
    void the_department_head_rates_value_and_risk_before_the_account_is_opened() {
        LampFactory firm = firm("business-unit");
        RegistrationId id = submitted(firm);
        Actor head = decider(view(firm, id));
        assertRefused(FileRule.RATING_MISSING, () -> sign(firm, id, head, null, Set.of(), ""));
        assertRefused(FileRule.RATING_BASIS_MISSING, () -> sign(firm, id, head, rated(" "), Set.of(), ""));
        SignRegistration.Signed waiting = sign(firm, id, head, rated("去年回款及时"), Set.of(), "");
        assertNull(waiting.customer());
        assertEquals("何美仪", view(firm, id).ratedBy());
        decide(firm, id);
        CustomerRating rating = firm.store
                .files()
                .find(Objects.requireNonNull(form(firm, id).customer()))
                .orElseThrow()
                .rating();
        assertEquals(CustomerRating.Value.B, Objects.requireNonNull(rating).value());
        assertEquals(head.id(), rating.by());
    }

    @Test
    @DisplayName("003-R 一 现款一万元以下只登记通讯录，之后可转为临时或正式档案（C32 含本数）")
    @Regulation("003-R 一")
    void small_cash_customers_stay_in_the_contact_book_and_grow() {
        LampFactory firm = firm("business-unit");
        OpeningPolicy policy = firm.policies.versions().get(0);
        assertTrue(policy.terms().contactSuffices(new BigDecimal("10000")));
        assertFalse(policy.terms().contactSuffices(new BigDecimal("10000.01")));
        ContactId contact = firm.contact.register(
                new RegisterContact.Command("黄志明", "0755-26001234", "深圳光辉照明工程有限公司", "现款"), FileFixtures.LI_XIAOMEI);
        RegistrationId id = firm.convert.convert(
                new ConvertContact.Command(contact, FileTier.PROVISIONAL), FileFixtures.LI_XIAOMEI);
        Registration draft = form(firm, id);
        FieldValues more = draft.values().with("region", "440300").with("customerType", "COMPANY");
        long unused = firm.submit.submit(
                new SubmitRegistration.Command(id, draft.revision(), more, ""), FileFixtures.LI_XIAOMEI);
        decide(firm, id);
        decide(firm, id);
        CustomerFile file = firm.store
                .files()
                .find(Objects.requireNonNull(form(firm, id).customer()))
                .orElseThrow();
        assertEquals(FileTier.PROVISIONAL, file.tier());
    }

    @Test
    @DisplayName("003-M 一.1, 二 资料逐件验收，缺件或不清即不能归档，整套退回")
    @Regulation("003-M 一.1")
    void the_archive_centre_accepts_every_paper_or_returns_them_all() {
        LampFactory firm = firm("archive-centre");
        RegistrationId id = started(firm, values());
        attach(firm, id, "contract");
        attach(firm, id, "licence");
        attach(firm, id, "feeList");
        submit(firm, id, "");
        Actor archivist = decider(view(firm, id));
        Set<String> three = Set.of("contract", "licence", "feeList");
        assertRefused(FileRule.PAPERS_MISSING, () -> sign(firm, id, archivist, null, three, ""));
        firm.giveBack.giveBack(
                new ReturnRegistration.Command(id, view(firm, id).approvalRevision(), "缺代码证"), archivist);
        attach(firm, id, "unifiedCode");
        submit(firm, id, "");
        assertRefused(
                FileRule.PAPERS_NOT_ACCEPTED,
                () -> sign(firm, id, archivist, null, Set.of("contract", "licence", "unifiedCode"), ""));
        decide(firm, id);
        assertNotNull(form(firm, id).customer());
        assertTrue(form(firm, id).papers().stream().allMatch(paper -> paper.accepted()));
        assertEquals(
                "contract.pdf",
                firm.readPaper
                        .read(
                                new ReadPaper.Command(
                                        id,
                                        form(firm, id)
                                                .papers()
                                                .get(0)
                                                .evidence()
                                                .id()),
                                FileFixtures.LI_XIAOMEI)
                        .evidence()
                        .name());
    }

    @Test
    @DisplayName("003-I 1 先问是否住过：答是而查不到的，要说明查过哪里")
    @Regulation("003-I 1")
    void a_hotel_asks_first_whether_the_guest_is_known() {
        LampFactory firm = firm("hotel");
        RegistrationId silent = started(firm, values().with("stayedBefore", null));
        assertRefused(ProfileRule.FIELDS_WRONG, () -> submit(firm, silent, ""));
        RegistrationId id = started(firm, values().with("stayedBefore", "true"));
        assertRefused(FileRule.KNOWN_NOT_FOUND, () -> submit(firm, id, ""));
        submit(firm, id, "按姓名、证件号和电话都查过，旧酒店系统的记录没有移交");
        decide(firm, id);
        assertNotNull(form(firm, id).customer());
    }

    @Test
    @DisplayName("002 §5.1 已提交的登记按提交时的制度办完，换制度不改历史")
    @Regulation("002 §5.1")
    void a_running_form_keeps_the_profile_it_began_with() {
        LampFactory firm = firm("trade-company");
        RegistrationId id = submitted(firm);
        adopt(firm, "hotel");
        assertEquals(3, view(firm, id).chain().size());
        decide(firm, id);
        decide(firm, id);
        decide(firm, id);
        assertEquals("GM-4403-00001", view(firm, id).number());
        assertEquals(
                "酒店",
                new ShippedFirmProfiles().find("hotel").orElseThrow().name().zh());
    }

    @Test
    @DisplayName("换制度时字段随之开关，已写的值留着")
    void fields_only_other_profiles_ask_are_switched_off() {
        LampFactory firm = firm("hotel");
        assertTrue(firm.dictionaries.latest().field("nationality").orElseThrow().switchedOn());
        adopt(firm, "club");
        assertFalse(
                firm.dictionaries.latest().field("nationality").orElseThrow().switchedOn());
        assertTrue(firm.dictionaries.latest().field("signerName").orElseThrow().switchedOn());
        adopt(firm, "hotel");
        assertTrue(firm.dictionaries.latest().field("nationality").orElseThrow().switchedOn());
    }

    @Test
    @DisplayName("建账时选定的制度当天生效，人员以后再设")
    void a_new_firm_begins_with_the_profile_it_chose() {
        LampFactory firm = firm(ProfileBooks.copied(database));
        firm.adoption.founded(new FirmFounded("club", "A1 何维"));
        assertEquals("club", firm.policies.active(FileFixtures.TODAY).code());
        firm.adoption.founded(new FirmFounded("", "A1 何维"));
        assertEquals(2, firm.policies.versions().size());
    }

    @Test
    void a_profile_for_which_the_firm_has_nobody_is_refused() {
        ProfileBooks books = ProfileBooks.copied(database);
        LampFactory firm = new LampFactory(
                new LampStaff(),
                new LampFactory.Books(
                        books.policies(), books.changes(), books.dictionaries(), new ShippedFirmProfiles()));
        assertRefused(ProfileRule.POLICY_NOBODY_DECIDES, () -> adopt(firm, "club"));
        assertRefused(
                ProfileRule.POLICY_STARTS_TOO_EARLY,
                () -> firm.adopt.adopt(OFFICER, new AdoptProfile.Command(1, "hotel", FileFixtures.TODAY, "换")));
    }
}
