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
import org.kedang.profiles.domain.FileTier;
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
        assertEquals("KH-440300-0001", changes.get(0).number());
        assertEquals(Set.of("phone"), changes.get(0).change().fields());
        assertEquals(List.of(), past.changes(NOW.plusSeconds(60), 10));
        assertEquals(List.of(), past.registrations(NOW.plusSeconds(60), 10));
    }
}
