package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.SALES;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.api.RegistrationRow;
import org.kedang.profiles.api.StageCount;
import org.kedang.profiles.api.WeekCount;
import org.kedang.profiles.domain.ContactEntry;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.ExpectedSale;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.PastFile;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.spi.Contacts;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.FileHistory;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.NumberRegister;
import org.kedang.profiles.spi.Registrations;

/** What every store of forms and files must keep, in memory and in the data base alike. */
public abstract class FilesContract {
    protected abstract Registrations registrations();

    protected abstract CustomerFiles files();

    protected abstract FileViews views();

    protected abstract FileHistory history();

    protected abstract NumberRegister numbers();

    protected abstract DuplicateRegister duplicates();

    protected abstract Contacts contacts();

    protected abstract <T> T transact(Supplier<T> work);

    private void run(Runnable work) {
        Boolean unused = transact(() -> {
            work.run();
            return true;
        });
    }

    private Registration form() {
        return Registration.start(
                RegistrationId.next(), LI_XIAOMEI.id(), LI_XIAOMEI.id(), SALES, guanghui(), FileTier.FULL, MORNING);
    }

    @Test
    void a_form_comes_back_as_it_was_typed_through_its_whole_life() {
        Registration form = form();
        run(() -> registrations().add(form));
        UUID approval = UUID.randomUUID();
        run(() -> {
            Registration found = registrations().find(form.id()).orElseThrow();
            assertEquals(guanghui(), found.values());
            assertEquals(ExpectedSale.UNSAID, found.expected());
            found.expect(
                    new ExpectedSale(ExpectedSale.Payment.CASH, new BigDecimal("8000.5")), LI_XIAOMEI.id(), MORNING);
            found.submit(approval, 1, "不是同一家", LI_XIAOMEI.id(), MORNING.plusSeconds(1));
            registrations().save(found);
        });
        run(() -> {
            Registration found = registrations().find(form.id()).orElseThrow();
            assertEquals(approval, found.approval());
            assertEquals(new ExpectedSale(ExpectedSale.Payment.CASH, new BigDecimal("8000.50")), found.expected());
            found.giveBack("门牌号对吗？", CHEN_SHUAN.id(), MORNING.plusSeconds(2));
            registrations().save(found);
        });
        assertEquals("门牌号对吗？", registrations().openOf(LI_XIAOMEI.id(), 5).get(0).question());
        CustomerId customer = CustomerId.next();
        run(() -> {
            Registration found = registrations().find(form.id()).orElseThrow();
            assertEquals(guanghui(), found.values());
            found.submit(approval, 1, "", LI_XIAOMEI.id(), MORNING.plusSeconds(3));
            found.verify(
                    new Verification("黄志明", Verification.Means.PHONE, MORNING, "确认", CHEN_SHUAN.id()),
                    guanghui(),
                    "",
                    MORNING.plusSeconds(4));
            found.file(customer, true, CHEN_SHUAN.id(), MORNING.plusSeconds(4));
            registrations().save(found);
        });
        run(() -> {
            Registration found = registrations().find(form.id()).orElseThrow();
            assertEquals(Registration.State.FILED, found.state());
            assertEquals(customer, found.customer());
            assertEquals(6, found.steps().size());
        });
    }

    @Test
    @DisplayName("003-M 一.1, 003-E 1 登记表上的资料与评价随档案留存")
    void a_form_keeps_its_policy_its_papers_and_its_rating() {
        Registration form = form();
        Evidence licence = new Evidence(
                EvidenceId.next(),
                form.futureFile(),
                "执照.pdf",
                EvidenceType.PDF,
                5,
                "a".repeat(64),
                LI_XIAOMEI.id(),
                MORNING);
        CustomerRating rating = new CustomerRating(
                CustomerRating.Value.B, CustomerRating.Risk.LOW, "去年回款及时", CHEN_SHUAN.id(), MORNING.plusSeconds(3));
        run(() -> registrations().add(form));
        run(() -> {
            Registration found = registrations().find(form.id()).orElseThrow();
            found.attach("licence", licence, LI_XIAOMEI.id(), MORNING.plusSeconds(1));
            found.submit(UUID.randomUUID(), 7, "", LI_XIAOMEI.id(), MORNING.plusSeconds(2));
            found.rate(rating);
            found.acceptPapers(Set.of("licence"), "", CHEN_SHUAN.id(), MORNING.plusSeconds(4));
            registrations().save(found);
        });
        run(() -> {
            Registration found = registrations().find(form.id()).orElseThrow();
            assertEquals(7, found.policy());
            assertEquals(List.of(new FormPaper("licence", licence, true)), found.papers());
            assertEquals(rating, found.rating());
            CustomerFile file = FileFixtures.file(found.futureFile(), guanghui(), "KH-440300-0012");
            file.rate(rating);
            files().add(
                            file,
                            FileFixtures.opening(found.futureFile(), guanghui()).firstVersion());
        });
        run(() -> assertEquals(
                rating, files().find(form.futureFile()).orElseThrow().rating()));
    }

    @Test
    @DisplayName("003-E 1 评价可再作，每一次都留存，最近的在封面上")
    @Regulation("003-E 1")
    void every_rating_of_a_customer_is_kept_and_the_last_one_stands_on_the_file() {
        CustomerId id = CustomerId.next();
        CustomerRating first =
                new CustomerRating(CustomerRating.Value.B, CustomerRating.Risk.LOW, "去年回款及时", CHEN_SHUAN.id(), MORNING);
        CustomerRating second = new CustomerRating(
                CustomerRating.Value.C,
                CustomerRating.Risk.HIGH,
                "本季两次逾期，\"O'Neil\" 担保",
                CHEN_SHUAN.id(),
                MORNING.plusSeconds(60));
        CustomerId other = CustomerId.next();
        run(() -> {
            CustomerFile file = FileFixtures.file(id, guanghui(), "KH-440300-0012");
            file.rate(first);
            files().add(file, FileFixtures.opening(id, guanghui()).firstVersion());
            files().add(
                            FileFixtures.file(other, guanghui(), "KH-440300-0013"),
                            FileFixtures.opening(other, guanghui()).firstVersion());
        });
        assertEquals(List.of(first), history().ratings(id));
        run(() -> {
            CustomerFile file = files().find(id).orElseThrow();
            file.rateAgain(second);
            files().rate(file);
        });
        assertEquals(List.of(second, first), history().ratings(id));
        assertEquals(second, views().read(id).orElseThrow().rating());
        assertEquals(1, views().read(id).orElseThrow().version());
        assertEquals(List.of(), history().ratings(other));
    }

    @Test
    void a_list_of_forms_goes_on_where_the_slice_before_ended() {
        for (int i = 0; i < 5; i++) {
            Registration form = Registration.start(
                    RegistrationId.next(),
                    LI_XIAOMEI.id(),
                    LI_XIAOMEI.id(),
                    SALES,
                    guanghui(),
                    FileTier.FULL,
                    MORNING.plusSeconds(i / 2));
            run(() -> registrations().add(form));
        }
        Slice<RegistrationRow> first = registrations().ofAuthor(LI_XIAOMEI.id(), null, 3);
        Slice<RegistrationRow> second = registrations().ofAuthor(LI_XIAOMEI.id(), first.next(), 3);
        assertEquals(3, first.items().size());
        assertEquals(2, second.items().size());
        assertTrue(first.items().stream().noneMatch(second.items()::contains));
        assertEquals(null, second.next());
    }

    @Test
    void a_file_comes_back_whole_and_each_change_is_a_version() {
        CustomerId id = CustomerId.next();
        CustomerFile file = FileFixtures.file(id, guanghui(), "KH-440300-0012");
        run(() -> files().add(file, FileFixtures.opening(id, guanghui()).firstVersion()));
        FileViews.FileRow row = views().read(id).orElseThrow();
        assertEquals(file.values(), row.typed().values());
        assertEquals(file.aliases(), row.aliases());
        assertEquals(file.stages(), row.stages());
        assertEquals(id, views().byNumber("KH-440300-0012").orElseThrow());
        Map<String, FileViews.NumberedRow> numbered = views().byNumbers(List.of("KH-440300-0012", "KH-440300-9999"));
        assertEquals(Set.of("KH-440300-0012"), numbered.keySet());
        assertEquals(
                new FileViews.NumberedRow(
                        id, "KH-440300-0012", file.name(), file.owner(), file.department(), file.sealed()),
                numbered.get("KH-440300-0012"));
        run(() -> {
            CustomerFile found = files().find(id).orElseThrow();
            FileVersion version = found.changeStage(
                    LifeStage.CONCLUDED, TODAY, 1, "首单", LI_XIAOMEI.id(), TODAY, MORNING.plusSeconds(9));
            files().save(found, version);
        });
        List<FileVersion> versions = files().versions(id, Integer.MAX_VALUE, 10);
        assertEquals(List.of(2, 1), versions.stream().map(FileVersion::no).toList());
        assertEquals("新建", versions.get(1).reason());
        assertEquals("CONCLUDED", versions.get(0).changes().get(0).after());
        assertEquals(LifeStage.CONCLUDED, views().read(id).orElseThrow().typed().stage());
        assertEquals(2, views().read(id).orElseThrow().stages().size());
    }

    @Test
    @DisplayName("000 任意时间节点：每一时刻的档案都能还原，封面也是当时的")
    @Regulation("000 任意时间节点的版本对比")
    void a_file_comes_back_as_it_stood_at_any_moment() {
        CustomerId id = CustomerId.next();
        FieldValues opened = guanghui();
        FieldValues second = opened.with("remark", "换了联系人");
        run(() -> files().add(
                        FileFixtures.file(id, opened, "KH-440300-0012"),
                        FileFixtures.opening(id, opened).firstVersion()));
        FieldValues first = views().read(id).orElseThrow().typed().values();
        run(() -> {
            CustomerFile file = files().find(id).orElseThrow();
            FileVersion next = file.editNotes(
                    file.values().with("remark", second.text("remark")),
                    FileFixtures.dictionary(),
                    "更新",
                    LI_XIAOMEI.id(),
                    TODAY,
                    MORNING.plusSeconds(60));
            files().save(file, next);
        });
        run(() -> {
            CustomerFile file = files().find(id).orElseThrow();
            files().save(file, file.takeBack("导错了", LI_XIAOMEI.id(), 1, TODAY, MORNING.plusSeconds(120)));
        });
        assertEquals(Optional.empty(), history().at(id, MORNING.minusSeconds(1)));
        assertEquals(Optional.empty(), history().at(CustomerId.next(), MORNING));
        PastFile atOpening = history().at(id, MORNING.plusSeconds(59)).orElseThrow();
        assertEquals(1, atOpening.version().no());
        assertEquals(first, atOpening.values());
        assertEquals(LI_XIAOMEI.id(), atOpening.cover().owner());
        assertEquals(
                FileFixtures.file(id, opened, "KH-440300-0012").aliases(),
                atOpening.cover().aliases());
        assertFalse(atOpening.cover().sealed());
        PastFile later = history().at(id, MORNING.plusSeconds(60)).orElseThrow();
        assertEquals(2, later.version().no());
        assertEquals(first.with("remark", "换了联系人"), later.values());
        PastFile last = history().at(id, MORNING.plusSeconds(9999)).orElseThrow();
        assertEquals(views().read(id).orElseThrow().typed().values(), last.values());
        assertTrue(last.cover().sealed());
        assertEquals(later, history().version(id, 2).orElseThrow());
        assertEquals(Optional.empty(), history().version(id, 4));
        assertEquals(Optional.empty(), history().version(id, 0));
    }

    @Test
    void many_files_are_added_at_once_and_counted_by_stage() {
        List<CustomerFile> opened = new ArrayList<>();
        List<FileVersion> first = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            CustomerId id = CustomerId.next();
            opened.add(FileFixtures.file(id, guanghui(), "KH-440300-%04d".formatted(i + 1)));
            first.add(FileFixtures.opening(id, guanghui()).firstVersion());
        }
        run(() -> files().addAll(opened, first));
        Visibility own = new Visibility(false, Set.of(), true, LI_XIAOMEI.id(), true);
        Visibility nobody = new Visibility(false, Set.of(), true, EmployeeId.next(), true);
        assertEquals(List.of(new StageCount(LifeStage.POTENTIAL, 50)), views().stageCounts(own));
        assertEquals(List.of(), views().stageCounts(nobody));
        LocalDate openedOn = views().read(views().byNumber("KH-440300-0001").orElseThrow())
                .orElseThrow()
                .openedOn();
        LocalDate monday = openedOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertEquals(List.of(new WeekCount(monday, 50)), views().openedByWeek(own, monday));
        assertEquals(List.of(), views().openedByWeek(own, monday.plusWeeks(1)));
        assertEquals(List.of(), views().openedByWeek(nobody, monday));
        var needy = views().needy(LI_XIAOMEI.id(), MORNING.minus(Duration.ofDays(1)), null, 30);
        assertEquals(30, needy.items().size());
        assertEquals(
                20,
                views().needy(LI_XIAOMEI.id(), MORNING.minus(Duration.ofDays(1)), needy.next(), 30)
                        .items()
                        .size());
    }

    @Test
    void many_files_are_taken_back_at_once_and_leave_the_duplicate_check() {
        List<CustomerId> ids = List.of(CustomerId.next(), CustomerId.next(), CustomerId.next());
        DuplicateKey phone = new DuplicateKey(DuplicateKey.Kind.PHONE, "075526001234");
        run(() -> ids.forEach(id -> {
            files().add(
                            FileFixtures.file(id, guanghui(), "KH-440300-%04d".formatted(ids.indexOf(id) + 1)),
                            FileFixtures.opening(id, guanghui()).firstVersion());
            duplicates().put(Map.of(id, List.of(phone)));
        }));
        List<CustomerId> gone = ids.subList(0, 2);
        run(() -> {
            List<CustomerFile> taken = new ArrayList<>();
            List<FileVersion> last = new ArrayList<>();
            Map<CustomerId, CustomerFile> found = files().findAll(List.of(gone.get(0), CustomerId.next(), gone.get(1)));
            assertEquals(Set.copyOf(gone), found.keySet());
            for (CustomerFile file : found.values()) {
                last.add(file.takeBack("导错了", LI_XIAOMEI.id(), 1, TODAY, MORNING.plusSeconds(9)));
                taken.add(file);
            }
            files().saveAll(taken, last);
            duplicates().drop(gone);
        });
        for (CustomerId id : gone) {
            assertEquals(2, files().versions(id, Integer.MAX_VALUE, 10).get(0).no());
        }
        assertEquals(1, files().versions(ids.get(2), Integer.MAX_VALUE, 10).size());
        assertEquals(
                List.of(ids.get(2)),
                duplicates().find(List.of(phone)).stream()
                        .map(DuplicateRegister.Hit::customer)
                        .toList());
    }

    @Test
    @DisplayName("惟一的档案编号")
    @Regulation("003-A 系统根据内定的编码规则")
    void running_numbers_count_from_one_in_each_series() {
        assertEquals(1, transact(() -> numbers().take("KH-440300-", 1)).longValue());
        assertEquals(2, transact(() -> numbers().take("KH-440300-", 10)).longValue());
        assertEquals(12, transact(() -> numbers().take("KH-440300-", 1)).longValue());
        assertEquals(Map.of("KH-440300-", 13L, "KH-440500-", 1L), transact(() -> numbers()
                .take(new TreeMap<>(Map.of("KH-440500-", 7, "KH-440300-", 2)))));
        assertEquals(15, transact(() -> numbers().take("KH-440300-", 1)).longValue());
        assertEquals(8, transact(() -> numbers().take("KH-440500-", 1)).longValue());
        assertEquals(1, transact(() -> numbers().take("KH-440400-", 1)).longValue());
    }

    @Test
    @DisplayName("每一客户只有一份档案")
    @Regulation("003-L §2.1")
    void a_certain_key_is_noted_for_one_file_only() {
        CustomerId id = CustomerId.next();
        DuplicateKey code = new DuplicateKey(DuplicateKey.Kind.CREDIT_CODE, "91440300MA5EQXL17P");
        DuplicateKey phone = new DuplicateKey(DuplicateKey.Kind.PHONE, "075526001234");
        run(() -> {
            duplicates().put(Map.of(id, List.of(code, phone)));
            files().add(
                            FileFixtures.file(id, guanghui(), "KH-440300-0012"),
                            FileFixtures.opening(id, guanghui()).firstVersion());
        });
        assertEquals(2, duplicates().find(List.of(code, phone)).size());
        Refused refused = assertThrows(
                Refused.class, () -> run(() -> duplicates().put(Map.of(CustomerId.next(), List.of(code)))));
        assertEquals(FileRule.FILED_MEANWHILE, refused.rule());
        run(() -> duplicates().put(Map.of(CustomerId.next(), List.of(phone))));
    }

    @Test
    @Regulation("003-K step 5")
    void a_pending_form_is_found_until_it_is_dropped() {
        Registration form = form();
        DuplicateKey name = new DuplicateKey(DuplicateKey.Kind.NAME, "深圳光辉照明工程有限公司");
        run(() -> {
            registrations().add(form);
            duplicates().putPending(form.id(), List.of(name));
        });
        DuplicateRegister.Hit hit = duplicates().find(List.of(name)).get(0);
        assertEquals(form.id(), hit.registration());
        assertEquals(LI_XIAOMEI.id(), hit.owner());
        run(() -> duplicates().dropPending(form.id()));
        assertEquals(List.of(), duplicates().find(List.of(name)));
    }

    @Test
    @Regulation("003-R 一")
    void the_contact_book_remembers_what_became_of_an_entry() {
        ContactEntry entry =
                ContactEntry.write(ContactId.next(), "周先生", "13800001234", "", "散客", LI_XIAOMEI.id(), SALES, MORNING);
        RegistrationId form = RegistrationId.next();
        run(() -> contacts().add(entry));
        run(() -> {
            ContactEntry found = contacts().find(entry.id()).orElseThrow();
            found.convert(form);
            contacts().save(found);
        });
        assertEquals(
                form,
                contacts().keptBy(LI_XIAOMEI.id(), null, 10).items().get(0).registration());
    }
}
