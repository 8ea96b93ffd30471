package org.kedang.profiles.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.ConsentRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.ErasedValue;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.persistence.ProfileStores;
import org.kedang.profiles.spi.InMemoryDictionaries;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.search.persistence.JdbcCustomerIndex;

@DisplayName("C19 撤回同意：内容在整个数据库里都找不到")
@Regulation("PIPL 47")
class ErasingEverywhereTest {
    private static final String FAITH = "释迦牟尼乙";
    private static final String LATER_FAITH = "太上老君丙";
    private static final String WISHED = "安拉丁真主";
    private static final String FAMILY = "离异独居丁";
    private static final String OTHER_FAMILY = "三代同堂戊";

    private final TestDatabase database = TestDatabase.get();
    private final ProfileStores stores = ProfileStores.of(database);
    private final Dictionary dictionary = new ChangingFactory().dictionary;
    private final RegistrationId form = RegistrationId.next();
    private final CustomerId customer = new CustomerId(form.value());
    private final EvidenceId paper = EvidenceId.next();
    private final ChangeRequestId applied = ChangeRequestId.next();
    private final ChangeRequestId waiting = ChangeRequestId.next();
    private final AuditNotes trail = new AuditNotes();
    private final List<String> told = new ArrayList<>();
    private final Clock clock = Clock.fixed(MORNING.plus(Duration.ofHours(3)), ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void empty() {
        database.clear(
                "file_version",
                "change_request",
                "evidence",
                "customer_file",
                "registration",
                "import_batch",
                "customer_search",
                "outbox",
                "notice");
    }

    private static OpeningPolicy policy(PolicyTerms terms) {
        OpeningPolicy plain = FileFixtures.policy("KH-{行政区划6位}-{4位流水}");
        return new OpeningPolicy(
                plain.code(),
                plain.version(),
                plain.startsOn(),
                plain.title(),
                plain.owner(),
                plain.clause(),
                plain.note(),
                plain.stages(),
                plain.verifier(),
                plain.codeRule(),
                plain.aliases(),
                plain.freshnessDays(),
                plain.tiers(),
                terms);
    }

    private Eraser eraser(PolicyTerms terms) {
        FileUpdate update = new FileUpdate(
                stores.files(),
                new JdbcCustomerIndex(database.dataSource()),
                new IndexEntries(),
                new LampStaff(),
                event -> {},
                trail);
        return new Eraser(
                update,
                stores.oldPapers(),
                stores.consents(),
                stores.evidences(),
                new InMemoryPolicies(policy(terms)),
                trail);
    }

    private void withdraw(ConsentId consent, PolicyTerms terms) {
        WithdrawConsent use = new WithdrawConsent(
                stores.files(),
                stores.consents(),
                new InMemoryDictionaries(dictionary),
                eraser(terms),
                new ConsentTasks(
                        new InMemoryFollowUps(),
                        (recipient, template, link, words) -> told.add(template + words),
                        trail),
                trail,
                clock);
        database.transact(
                () -> use.withdraw(new WithdrawConsent.Command(customer, consent, TODAY, "本人来信要求"), CHEN_SHUAN));
    }

    private static FieldValues values(String faith) {
        return ChangingFactory.xinghe()
                .with("religion", faith)
                .withRows(
                        "principals",
                        List.of(
                                Map.of("principalName", "沈佳", "principalFamily", FAMILY),
                                Map.of("principalName", "顾平", "principalFamily", OTHER_FAMILY)));
    }

    private ConsentId consent(String person, String... fields) {
        Consent given = Consent.given(
                customer, person, TODAY, List.of(fields), dictionary, paper, LI_XIAOMEI.id(), TODAY, MORNING);
        stores.consents().add(given);
        return given.id();
    }

    private ChangeRequest request(ChangeRequestId id, FieldValues before, String value) {
        return ChangeRequest.ask(
                ChangeRequest.Kind.CHANGE,
                id,
                customer,
                LI_XIAOMEI.id(),
                LI_XIAOMEI.department(),
                "normal",
                new ChangeRequest.Wish(
                        ProposedChange.of(
                                Set.of("religion", "email"),
                                Set.of(),
                                before,
                                before.with("religion", value).with("email", id + "@xinghe.example")),
                        "客户告知",
                        "",
                        List.of(),
                        null),
                UUID.randomUUID(),
                MORNING);
    }

    /** A file that came of a form, was changed once, has a request that waits, and a row of an import. */
    private void filed() {
        database.transact(() -> {
            byte[] signed = ("%PDF-1.7 本人信仰" + FAITH).getBytes(UTF_8);
            stores.evidences()
                    .add(
                            new Evidence(
                                    paper,
                                    customer,
                                    "同意书.pdf",
                                    EvidenceType.PDF,
                                    signed.length,
                                    "0".repeat(64),
                                    LI_XIAOMEI.id(),
                                    MORNING,
                                    PaperKind.OTHER),
                            signed);
            Registration typed = Registration.start(
                    form,
                    LI_XIAOMEI.id(),
                    LI_XIAOMEI.id(),
                    LI_XIAOMEI.department(),
                    values(FAITH),
                    FileTier.FULL,
                    MORNING);
            typed.submit(UUID.randomUUID(), 1, "", LI_XIAOMEI.id(), MORNING);
            typed.verify(
                    new Verification("沈佳", Verification.Means.PHONE, MORNING, "", CHEN_SHUAN.id()),
                    values(FAITH),
                    "",
                    MORNING);
            typed.file(customer, true, CHEN_SHUAN.id(), MORNING);
            stores.registrations().add(typed);
            CustomerFile file = FileFixtures.file(customer, values(FAITH), "KH-320500-0009");
            stores.files()
                    .add(file, FileFixtures.opening(customer, values(FAITH)).firstVersion());
        });
        database.transact(() -> {
            CustomerFile file = stores.files().find(customer).orElseThrow();
            ChangeRequest change = request(applied, file.values(), LATER_FAITH);
            stores.requests().add(change);
            FileVersion second = file.apply(change, dictionary, null, CHEN_SHUAN.id(), TODAY, MORNING);
            stores.files().save(file, second);
            change.applied(null, CHEN_SHUAN.id(), second.no(), MORNING);
            stores.requests().save(change);
            stores.requests().add(request(waiting, file.values(), WISHED));
        });
        ImportBatch batch = ImportBatch.uploaded(
                LI_XIAOMEI.id(),
                "客户.xlsx",
                MORNING,
                List.of("名称", "宗教", "姓名", "家庭"),
                Map.of(0, "name", 1, "religion", 2, "principals#1.principalName", 3, "principals#1.principalFamily"),
                1);
        List<SheetRow> rows = List.of(new SheetRow(
                2,
                List.of(
                        SheetRow.Cell.of("苏州星河商贸有限公司"),
                        SheetRow.Cell.of(FAITH),
                        SheetRow.Cell.of("沈佳"),
                        SheetRow.Cell.of(FAMILY))));
        database.transact(() -> assertEquals(1, stores.imports().add(batch, rows.iterator())));
    }

    /** Tables that hold the text, in any column, as text or as bytes. */
    private Set<String> holding(String text) {
        Set<String> found = new TreeSet<>();
        String hex = HexFormat.of().formatHex(text.getBytes(UTF_8));
        try (Connection connection = database.separate().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertTrue(tables.size() > 30, "the tables were found");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select count(*) from \"" + table
                        + "\" as t where t::text like '%" + text + "%' or t::text like '%" + hex + "%'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Test
    @DisplayName("档案、旧版本、登记表、变更申请、导入行：撤回后无一处留有内容")
    void the_value_is_in_no_column_of_no_table_after_the_withdrawal() {
        filed();
        ConsentId consent = consent("沈佳", "religion");
        assertEquals(
                Set.of("change_request", "evidence", "file_version", "import_row", "registration"), holding(FAITH));
        assertTrue(holding(LATER_FAITH).contains("customer_file"));
        assertEquals(Set.of("change_request"), holding(WISHED));
        withdraw(consent, PolicyTerms.NONE);
        assertEquals(Set.of("evidence"), holding(FAITH), "the paper that proves the consent is kept");
        assertEquals(Set.of(), holding(LATER_FAITH));
        assertEquals(Set.of(), holding(WISHED));
        assertFalse(holding(FAMILY).isEmpty(), "what the consent was not about stays");
        List<String> said = new ArrayList<>(trail.values);
        said.addAll(told);
        said.add(String.valueOf(trail.reason));
        for (String value : List.of(FAITH, LATER_FAITH, WISHED)) {
            assertTrue(said.stream().noneMatch(line -> line.contains(value)), said.toString());
        }
        assertTrue(trail.changed.containsAll(List.of("consent", "religion", "erased")), trail.changed.toString());
    }

    @Test
    @DisplayName("时光机说明：何时由谁清除")
    void the_history_says_that_it_was_erased_when_and_by_whom() {
        filed();
        withdraw(consent("沈佳", "religion"), PolicyTerms.NONE);
        for (int no : List.of(1, 2)) {
            ErasedValue erased = ErasedValue.of(stores.history()
                            .version(customer, no)
                            .orElseThrow()
                            .values()
                            .text("religion"))
                    .orElseThrow();
            assertEquals(TODAY, erased.on());
            assertEquals("陈数安 D0007", erased.by());
        }
        assertEquals(
                "", stores.history().version(customer, 3).orElseThrow().values().text("religion"));
        FileVersion last = database.inTransaction(manager ->
                stores.files().versions(customer, Integer.MAX_VALUE, 1).get(0));
        assertEquals(FileVersion.Kind.CONSENT, last.kind());
        database.transact(() -> {
            ChangeRequest open = stores.requests().find(waiting).orElseThrow();
            assertEquals(Set.of("email"), open.change().fields());
            ChangeRequest closed = stores.requests().find(applied).orElseThrow();
            assertTrue(ErasedValue.is(closed.change().after().text("religion")));
            Registration typed = stores.registrations().find(form).orElseThrow();
            assertTrue(ErasedValue.is(typed.values().text("religion")));
        });
    }

    @Test
    void of_two_who_consented_only_what_names_the_one_who_withdrew_goes() {
        filed();
        ConsentId first = consent("沈佳", "principalFamily");
        ConsentId second = consent("顾平", "principalFamily");
        withdraw(first, PolicyTerms.NONE);
        assertEquals(Set.of(), holding(FAMILY));
        assertTrue(holding(OTHER_FAMILY).contains("customer_file"));
        withdraw(second, PolicyTerms.NONE);
        assertEquals(Set.of(), holding(OTHER_FAMILY));
    }

    @Test
    @DisplayName("制度规定销毁的，同意书材料一并销毁")
    void the_paper_goes_too_where_the_policy_says_so_and_no_other_consent_rests_on_it() {
        filed();
        PolicyTerms terms = new PolicyTerms(
                Map.of(),
                List.of(),
                List.of(new Figure(
                        Figure.CONSENT_PAPER, Labels.of("撤回后同意书保留天数"), BigDecimal.ZERO, Figure.Unit.DAYS, "PIPL 47")),
                List.of(),
                Map.of(),
                "");
        ConsentId faith = consent("沈佳", "religion");
        ConsentId family = consent("沈佳", "principalFamily");
        withdraw(faith, terms);
        assertEquals(Set.of("evidence"), holding(FAITH));
        withdraw(family, terms);
        assertEquals(Set.of(), holding(FAITH));
        ReadConsentPaper read = new ReadConsentPaper(stores.consents(), stores.evidences(), trail);
        assertEquals(
                ConsentRule.CONSENT_PAPER_ERASED,
                assertThrows(Refused.class, () -> read.read(new ReadConsentPaper.Command(customer, faith), CHEN_SHUAN))
                        .rule());
    }

    @Test
    void a_paper_that_may_be_kept_for_some_days_goes_when_they_are_over() {
        filed();
        PolicyTerms terms = new PolicyTerms(
                Map.of(),
                List.of(),
                List.of(new Figure(
                        Figure.CONSENT_PAPER, Labels.of("撤回后同意书保留天数"), BigDecimal.TEN, Figure.Unit.DAYS, "PIPL 47")),
                List.of(),
                Map.of(),
                "");
        withdraw(consent("沈佳", "religion"), terms);
        assertEquals(Set.of("evidence"), holding(FAITH));
        assertEquals(0, eraser(terms).eraseDuePapers(TODAY.plusDays(9), 10));
        assertEquals(1, eraser(terms).eraseDuePapers(TODAY.plusDays(10), 10));
        assertEquals(0, eraser(terms).eraseDuePapers(TODAY.plusDays(11), 10));
        assertEquals(Set.of(), holding(FAITH));
    }

    @Test
    @DisplayName("事务回滚：要么都清除，要么都不动")
    void a_withdrawal_that_fails_leaves_everything_as_it_was() {
        filed();
        ConsentId consent = consent("沈佳", "religion");
        WithdrawConsent failing = new WithdrawConsent(
                stores.files(),
                stores.consents(),
                new InMemoryDictionaries(dictionary),
                eraser(PolicyTerms.NONE),
                new ConsentTasks(
                        new InMemoryFollowUps(),
                        (recipient, template, link, words) -> {
                            throw new Stale(1, 2);
                        },
                        trail),
                trail,
                clock);
        assertThrows(
                Stale.class,
                () -> database.transact(() ->
                        failing.withdraw(new WithdrawConsent.Command(customer, consent, TODAY, "本人来信要求"), CHEN_SHUAN)));
        assertTrue(holding(FAITH).contains("file_version"));
        assertTrue(stores.consents().find(consent).orElseThrow().inForce());
    }

    @Test
    void who_read_a_request_before_the_withdrawal_does_not_write_the_value_back() {
        filed();
        ConsentId consent = consent("沈佳", "religion");
        long seen = database.inTransaction(
                manager -> stores.requests().find(waiting).orElseThrow().revision());
        withdraw(consent, PolicyTerms.NONE);
        long now = database.inTransaction(
                manager -> stores.requests().find(waiting).orElseThrow().revision());
        assertTrue(now > seen);
    }
}
