package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;
import static org.kedang.profiles.usecase.FileFixtures.actor;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.FeedbackState;
import org.kedang.profiles.api.FeedbackView;
import org.kedang.profiles.api.OwnFeedback;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackKind;
import org.kedang.profiles.domain.FeedbackRule;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Feedbacks;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.InMemoryDictionaries;
import org.kedang.search.api.CustomerIndex;
import org.kedang.search.api.IndexedCustomer;

@DisplayName("001 一.1 客户反馈情况与态度：其他部门也可以填写")
@Regulation("001 一.1")
class LeavingFeedbackTest {
    private static final Actor ZHAO_MIN = actor("S0601", "赵敏", Role.FINANCE);

    private final InMemoryFiles store = new InMemoryFiles();
    private final LampStaff people = new LampStaff(ZHAO_MIN);
    private final AuditNotes trail = new AuditNotes();
    private final List<String> told = new ArrayList<>();
    private final Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    private final CustomerId customer = CustomerId.next();
    private final InMemoryFeedbacks feedbacks = new InMemoryFeedbacks(this::row);
    private final FeedbackDesk desk = new FeedbackDesk(
            feedbacks,
            store.views(),
            who -> new Visibility(who.roles().contains(Role.DATA_ADMINISTRATOR), Set.of(), true, who.id(), true),
            people,
            (recipient, template, link, words) -> told.add(template + " "
                    + people.person(recipient).orElseThrow().name() + " " + words.getOrDefault("word", "")),
            trail);
    private final LeaveFeedback leave = new LeaveFeedback(feedbacks, desk, trail, clock);
    private final ListFeedback list = new ListFeedback(feedbacks, desk);
    private final ListOwnFeedback own = new ListOwnFeedback(feedbacks, desk);
    private final SetFeedbackAside setAside = new SetFeedbackAside(feedbacks, desk, store.views(), trail, clock);

    @BeforeEach
    void a_customer_of_li_xiaomei() {
        file(customer, guanghui(), "KH-440300-0001");
    }

    private void file(CustomerId id, FieldValues values, String number) {
        store.files()
                .add(
                        FileFixtures.file(id, values, number),
                        FileFixtures.opening(id, values).firstVersion());
    }

    private Feedbacks.Row row(CustomerFeedback one) {
        FileViews.FileRow file = store.views().read(one.customer()).orElseThrow();
        return new Feedbacks.Row(
                one,
                file.number(),
                file.typed().name(),
                file.owner(),
                file.department(),
                file.restricted(),
                file.sealed());
    }

    private static Dictionary dictionary(boolean withNote) {
        Dictionary plain = FileFixtures.dictionary();
        List<FieldDefinition> fields = new ArrayList<>(plain.fields());
        if (withNote) {
            fields.add(FieldDefinition.of(CustomerFeedback.FIELD, FieldType.LONG_TEXT, Labels.of("客户态度与反馈"))
                    .group("basic")
                    .approval(ApprovalGroup.NOTE)
                    .build());
        }
        return new Dictionary(
                1,
                new DictionaryNote(LocalDate.of(2020, 1, 1), "数据管理员", "000 02", "第一版"),
                plain.groups(),
                fields,
                List.of());
    }

    private TakeFeedback take(Dictionary dictionary) {
        Dictionaries dictionaries = new InMemoryDictionaries(dictionary);
        FileUpdate update =
                new FileUpdate(store.files(), new NoIndex(), new IndexEntries(), people, event -> {}, trail);
        ConsentDesk consents = new ConsentDesk(new InMemoryConsents(), new InMemoryChanges().evidences(), people);
        return new TakeFeedback(
                feedbacks,
                desk,
                store.views(),
                dictionaries,
                new EditNotes(update, dictionaries, consents, clock),
                trail,
                clock);
    }

    private FeedbackId left(String text) {
        return leave.leave(new LeaveFeedback.Command(customer, FeedbackKind.COMPLAINT, TODAY, text), ZHAO_MIN);
    }

    private List<FeedbackView> waiting() {
        return list.list(new ListFeedback.Command(customer, true, null, 9), LI_XIAOMEI)
                .items();
    }

    private List<OwnFeedback> own() {
        return own.list(new ListOwnFeedback.Command(null, 9), ZHAO_MIN).items();
    }

    private CustomerFile file() {
        return store.files().find(customer).orElseThrow();
    }

    private static void refused(Rule rule, Runnable work) {
        assertEquals(rule, assertThrows(Refused.class, work::run).rule());
    }

    @Test
    @DisplayName("财务部留下反馈：客户经理得到通知，看到是谁、哪天、哪个部门；档案未变")
    void a_stranger_leaves_what_he_heard_and_the_owner_is_told() {
        FeedbackId id = left("  嫌开票太慢 ");
        assertEquals(List.of("feedbackLeft 李晓梅 "), told);
        FeedbackView seen = waiting().get(0);
        assertEquals(id, seen.id());
        assertEquals("嫌开票太慢", seen.text());
        assertEquals("赵敏", seen.author());
        assertEquals("销售部", seen.department());
        assertEquals(TODAY, seen.day());
        assertEquals(FeedbackState.WAITING, seen.state());
        assertEquals(1, file().version());
        assertEquals("KH-440300-0001 深圳光辉照明工程有限公司", trail.subject);
    }

    @Test
    @DisplayName("采纳：写入客户态度与反馈，成为有原因的新版本；填写人只知道已采纳")
    void the_owner_takes_it_into_the_file_as_a_version_with_a_reason() {
        left("嫌开票太慢");
        FeedbackId second = left("态度转好");
        TakeFeedback take = take(dictionary(true));
        var unused = take.take(
                new TakeFeedback.Command(customer, waiting().get(1).id(), file().revision(), "财务部反馈"), LI_XIAOMEI);
        EditNotes.Edited edited =
                take.take(new TakeFeedback.Command(customer, second, file().revision(), "财务部反馈"), LI_XIAOMEI);
        assertEquals(3, edited.version());
        assertEquals(
                Set.of("2026-11-02 销售部 赵敏：嫌开票太慢", "2026-11-02 销售部 赵敏：态度转好"),
                Set.copyOf(List.of(file().values().text(CustomerFeedback.FIELD).split("\n", -1))));
        FileVersion version =
                store.files().versions(customer, Integer.MAX_VALUE, 1).get(0);
        assertEquals(FileVersion.Kind.NOTES, version.kind());
        assertEquals("财务部反馈", version.reason());
        assertTrue(waiting().isEmpty());
        assertEquals(FeedbackState.TAKEN, own().get(0).state());
        assertTrue(told.contains("feedbackTaken 赵敏 "));
        refused(
                FeedbackRule.FEEDBACK_SETTLED,
                () -> take.take(new TakeFeedback.Command(customer, second, file().revision(), "再来"), LI_XIAOMEI));
    }

    @Test
    @DisplayName("不采纳须写一句话，填写人看到这句话")
    void the_owner_sets_it_aside_with_a_word_and_the_author_reads_it() {
        FeedbackId id = left("听说要搬家");
        refused(
                FeedbackRule.FEEDBACK_WORD,
                () -> setAside.setAside(new SetFeedbackAside.Command(customer, id, " "), LI_XIAOMEI));
        setAside.setAside(new SetFeedbackAside.Command(customer, id, "已核实，并无此事"), LI_XIAOMEI);
        OwnFeedback mine = own().get(0);
        assertEquals(FeedbackState.SET_ASIDE, mine.state());
        assertEquals("已核实，并无此事", mine.word());
        assertTrue(told.contains("feedbackSetAside 赵敏 已核实，并无此事"));
        assertEquals(1, file().version());
    }

    @Test
    @DisplayName("字典没有该字段、档案刚被改过、不是该客户的反馈，都不能采纳")
    void it_is_not_taken_without_a_field_nor_on_an_older_file_nor_on_another_customer() {
        FeedbackId id = left("嫌开票太慢");
        refused(FeedbackRule.FEEDBACK_NO_FIELD, () -> take(dictionary(false))
                .take(new TakeFeedback.Command(customer, id, file().revision(), "采纳"), LI_XIAOMEI));
        TakeFeedback take = take(dictionary(true));
        assertThrows(
                Stale.class,
                () -> take.take(new TakeFeedback.Command(customer, id, file().revision() + 1, "采纳"), LI_XIAOMEI));
        CustomerId other = CustomerId.next();
        file(other, guanghui(), "KH-440300-0002");
        assertThrows(Missing.class, () -> take.take(new TakeFeedback.Command(other, id, 0, "采纳"), LI_XIAOMEI));
        assertEquals(1, waiting().size());
    }

    @Test
    @DisplayName("反馈须有内容、类别，日期不得在今天之后；负责人直接写入档案")
    void a_feedback_says_something_of_a_day_that_has_come_by_somebody_else() {
        refused(FeedbackRule.FEEDBACK_TEXT, () -> left(" "));
        refused(FeedbackRule.FEEDBACK_TEXT, () -> left("长".repeat(CustomerFeedback.TEXT_LIMIT + 1)));
        refused(
                FeedbackRule.FEEDBACK_KIND,
                () -> leave.leave(new LeaveFeedback.Command(customer, null, TODAY, "好"), ZHAO_MIN));
        refused(
                FeedbackRule.FEEDBACK_DATE,
                () -> leave.leave(
                        new LeaveFeedback.Command(customer, FeedbackKind.PRAISE, TODAY.plusDays(1), "好"), ZHAO_MIN));
        refused(
                FeedbackRule.FEEDBACK_OWN_CUSTOMER,
                () -> leave.leave(new LeaveFeedback.Command(customer, FeedbackKind.PRAISE, TODAY, "好"), LI_XIAOMEI));
        assertTrue(told.isEmpty());
    }

    @Test
    @DisplayName("一人对一个客户待处理的反馈有上限")
    void nobody_floods_an_owner() {
        for (int i = 0; i < CustomerFeedback.MOST_WAITING; i++) {
            FeedbackId unused = left("第 " + i + " 条");
        }
        refused(FeedbackRule.FEEDBACK_TOO_MANY, () -> left("再来一条"));
    }

    @Test
    @DisplayName("受限档案与封存档案对无权阅读者如同不存在，自己的反馈也不再列出")
    void restricted_and_sealed_files_do_not_exist_for_strangers() {
        CustomerId staff = CustomerId.next();
        file(staff, guanghui().with("customerType", "STAFF"), "KH-440300-0003");
        assertThrows(
                Missing.class,
                () -> leave.leave(new LeaveFeedback.Command(staff, FeedbackKind.OTHER, TODAY, "在吗"), ZHAO_MIN));
        FeedbackId unused = left("嫌开票太慢");
        CustomerFile file = file();
        FileVersion version = file.takeBack("误导入", CHEN_SHUAN.id(), 1, TODAY, MORNING);
        store.files().save(file, version);
        assertThrows(Missing.class, () -> left("还是太慢"));
        refused(
                FileRule.FILE_SEALED,
                () -> leave.leave(new LeaveFeedback.Command(customer, FeedbackKind.OTHER, TODAY, "在吗"), CHEN_SHUAN));
        assertTrue(own().isEmpty());
    }

    @Test
    @DisplayName("审计员只看不写，三员不见客户：都不能留反馈")
    void who_only_looks_leaves_nothing() {
        for (Role role : List.of(
                Role.AUDITOR, Role.PARTNER_SYSTEM, Role.SYSTEM_OFFICER, Role.SECURITY_OFFICER, Role.AUDIT_OFFICER)) {
            assertFalse(RoleBook.permissionsOf(role).contains(Permission.GIVE_FEEDBACK), role.name());
        }
        assertTrue(RoleBook.permissionsOf(Role.FINANCE).contains(Permission.GIVE_FEEDBACK));
    }

    private static final class NoIndex implements CustomerIndex {
        @Override
        public void put(IndexedCustomer indexed) {}

        @Override
        public void put(List<IndexedCustomer> customers) {}

        @Override
        public void remove(CustomerId id) {}

        @Override
        public void remove(List<CustomerId> ids) {}
    }
}
