package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.PastRequests;
import org.kedang.profiles.usecase.FileFixtures;

@DisplayName("PostgreSQL 中的预演：过去一季度的登记与变更")
@Regulation("002 §5.1")
class PastRequestsInPostgresTest {
    private static final Instant NOW = FileFixtures.MORNING;

    private final TestDatabase database = TestDatabase.get();
    private final JdbcPastRequests past = new JdbcPastRequests(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("file_version", "change_request", "evidence", "customer_file", "registration");
    }

    @Test
    void what_was_handed_in_and_asked_lately_is_read_back_with_what_it_said() {
        CustomerId customer = CustomerId.next();
        boolean done = database.inTransaction(entities -> {
            new JpaCustomerFiles(entities, database.dataSource())
                    .add(
                            FileFixtures.file(customer, FileFixtures.guanghui(), "KH-440300-0001"),
                            FileFixtures.opening(customer, FileFixtures.guanghui())
                                    .firstVersion());
            Registration form = Registration.start(
                    RegistrationId.next(),
                    FileFixtures.LI_XIAOMEI.id(),
                    FileFixtures.LI_XIAOMEI.id(),
                    FileFixtures.SALES,
                    FileFixtures.guanghui(),
                    FileTier.FULL,
                    NOW);
            form.submit(UUID.randomUUID(), 1, "", FileFixtures.LI_XIAOMEI.id(), NOW);
            entities.persist(form);
            Registration draft = Registration.start(
                    RegistrationId.next(),
                    FileFixtures.LI_XIAOMEI.id(),
                    FileFixtures.LI_XIAOMEI.id(),
                    FileFixtures.SALES,
                    FileFixtures.guanghui(),
                    FileTier.FULL,
                    NOW);
            entities.persist(draft);
            new JpaChangeRequests(entities, database.dataSource())
                    .add(ChangeRequest.ask(
                            ChangeRequest.Kind.CHANGE,
                            ChangeRequestId.next(),
                            customer,
                            FileFixtures.LI_XIAOMEI.id(),
                            FileFixtures.SALES,
                            "standard",
                            new ChangeRequest.Wish(
                                    ProposedChange.of(
                                            Set.of("phone"),
                                            Set.of(),
                                            FileFixtures.guanghui(),
                                            FileFixtures.guanghui().with("phone", "0755-26009999")),
                                    "换号",
                                    "",
                                    List.of(),
                                    null),
                            UUID.randomUUID(),
                            NOW));
            entities.flush();
            return true;
        });
        assertEquals(true, done);
        List<PastRequests.Opened> forms = past.registrations(NOW.minusSeconds(60), 10);
        assertEquals(1, forms.size());
        assertEquals("深圳光辉照明工程有限公司", forms.get(0).values().text("name"));
        assertEquals(1, forms.get(0).policy());
        List<PastRequests.Changed> changes = past.changes(NOW.minusSeconds(60), 10);
        assertEquals("KH-440300-0001", changes.get(0).file().number());
        assertEquals(customer, changes.get(0).file().customer());
        assertEquals(FileFixtures.LI_XIAOMEI.id(), changes.get(0).file().owner());
        assertEquals("standard", changes.get(0).chain());
        assertEquals(Set.of("phone"), changes.get(0).change().fields());
        assertEquals(List.of(), past.changes(NOW.plusSeconds(60), 10));
        assertEquals(List.of(), past.registrations(NOW.plusSeconds(60), 10));
    }

    @Test
    @DisplayName("写入档案的变更与阶段变动：新建不算，最近的在前，封顶")
    void what_was_written_into_files_is_read_back_with_its_fields() {
        CustomerId customer = CustomerId.next();
        FileVersion opened =
                FileFixtures.opening(customer, FileFixtures.guanghui()).firstVersion();
        FileVersion moved = version(
                customer, 2, FileVersion.Kind.STAGE, 10, new FieldChange("lifeStage", "POTENTIAL", "CONCLUDED"));
        FileVersion written = version(
                customer,
                3,
                FileVersion.Kind.REQUESTED,
                20,
                new FieldChange("phone", "0755-26001234", "0755-26009999"),
                new FieldChange("contacts[0].contactsName", "王芳", null));
        boolean done = database.inTransaction(entities -> {
            JpaCustomerFiles files = new JpaCustomerFiles(entities, database.dataSource());
            files.add(FileFixtures.file(customer, FileFixtures.guanghui(), "KH-440300-0001"), opened);
            files.save(files.find(customer).orElseThrow(), moved);
            files.save(files.find(customer).orElseThrow(), written);
            return true;
        });
        assertEquals(true, done);
        List<PastRequests.Written> writings = past.writings(NOW.minusSeconds(60), 10);
        assertEquals(
                List.of(List.of("phone", "contacts[0].contactsName"), List.of("lifeStage")),
                writings.stream().map(PastRequests.Written::fields).toList());
        assertEquals(3, writings.get(0).version());
        assertEquals("KH-440300-0001", writings.get(0).file().number());
        assertEquals(1, past.writings(NOW.minusSeconds(60), 1).size());
        PastRequests.Moved move = past.moves(NOW.minusSeconds(60), 10).get(0);
        assertEquals(LifeStage.POTENTIAL, move.from());
        assertEquals(LifeStage.CONCLUDED, move.to());
        assertEquals(NOW.plusSeconds(10), move.at());
        assertEquals(List.of(), past.moves(NOW.plusSeconds(60), 10));
    }

    private static FileVersion version(
            CustomerId customer, int no, FileVersion.Kind kind, int seconds, FieldChange... changes) {
        return new FileVersion(
                customer,
                no,
                kind,
                NOW.plusSeconds(seconds),
                FileFixtures.LI_XIAOMEI.id(),
                null,
                null,
                "说明",
                List.of(changes),
                1,
                FileFixtures.TODAY);
    }
}
