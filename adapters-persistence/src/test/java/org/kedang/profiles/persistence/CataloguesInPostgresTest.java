package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.domain.Filed;
import org.kedang.profiles.domain.FiledKind;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.spi.Catalogues;

@DisplayName("PostgreSQL 中的档案目录与卷")
@Regulation("001 二")
class CataloguesInPostgresTest {
    private static final String PAPER =
            "{\"id\":\"%s\",\"customer\":\"%s\",\"name\":\"%s\",\"type\":\"PDF\",\"size\":1,\"sha256\":\"\",\"by\":\"%s\",\"at\":\"2026-11-01T00:00:00Z\",\"kind\":\"%s\"}";

    private final TestDatabase database = TestDatabase.get();
    private final Catalogues catalogues = new JdbcCatalogues(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("consent", "file_version", "change_request", "evidence", "customer_file", "registration");
    }

    private static String paper(CustomerId customer, String name, PaperKind kind) {
        return PAPER.formatted(UUID.randomUUID(), customer, name, CHEN_SHUAN.id(), kind);
    }

    private void ask(CustomerId customer, String kind, String state, String fields, String groups, String papers) {
        boolean applied = state.equals("APPLIED");
        database.run(
                """
                insert into change_request (id, customer_id, requester_id, department_id, chain, asked, reason, necessity,
                       evidence, state, approval_id, asked_at, question, applied_by_id, applied_at, version, changed_at, revision, kind)
                values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), 'standard',
                       '{"fields":%s,"groups":%s,"before":{},"after":{}}', '换号', '', '[%s]', '%s', gen_random_uuid(),
                       '2026-11-03 09:00+08', '', %s, %s, %d, now(), 1, '%s')"""
                        .formatted(
                                customer,
                                LI_XIAOMEI.id(),
                                fields,
                                groups,
                                papers,
                                state,
                                applied ? "'" + CHEN_SHUAN.id() + "'" : "null",
                                applied ? "'2026-11-03 10:00+08'" : "null",
                                applied ? 2 : 0,
                                kind));
    }

    @Test
    void the_form_its_papers_applied_changes_with_theirs_and_consents_lie_in_a_file() {
        CustomerId customer = FiledCustomers.one(database);
        UUID form = UUID.randomUUID();
        UUID consent = UUID.randomUUID();
        UUID consentPaper = UUID.randomUUID();
        database.run(
                """
                insert into registration (id, author_id, handler_id, department_id, tier, state, approval_id, fields, steps,
                       verification, not_same, customer_id, created_at, changed_at, revision, papers)
                values ('%s', '%s', '%s', gen_random_uuid(), 'FULL', 'FILED', gen_random_uuid(), '{}', '[]', '{}', '', '%s',
                       now(), now(), 1, '[%s]')"""
                        .formatted(
                                form,
                                LI_XIAOMEI.id(),
                                LI_XIAOMEI.id(),
                                customer,
                                paper(customer, "合同.pdf", PaperKind.CONTRACT)),
                "update customer_file set registration_id = '%s' where id = '%s'".formatted(form, customer),
                """
                insert into evidence (id, customer_id, name, type, size, sha256, by_id, at, kind, named, content)
                values ('%s', '%s', '同意书.pdf', 'PDF', 1, repeat('0', 64), '%s', now(), 'OTHER', true, '\\x25')"""
                        .formatted(consentPaper, customer, LI_XIAOMEI.id()),
                """
                insert into consent (id, customer_id, person, given_on, purposes, paper_id, recorded_by_id, recorded_at)
                values ('%s', '%s', '黄志明', '2026-10-01', '{}', '%s', '%s', '2026-10-01 09:00+08')"""
                        .formatted(consent, customer, consentPaper, LI_XIAOMEI.id()));
        ask(
                customer,
                "CHANGE",
                "APPLIED",
                "[\"phone\"]",
                "[\"principals\"]",
                paper(customer, "名片.png", PaperKind.OTHER));
        ask(customer, "RENAMING", "APPLIED", "[\"name\"]", "[]", "");
        ask(customer, "CHANGE", "WITHDRAWN", "[\"email\"]", "[]", paper(customer, "没有用上.png", PaperKind.OTHER));
        ask(customer, "CHANGE", "ASKED", "[\"email\"]", "[]", "");

        Map<CustomerId, List<Filed>> found = catalogues.filed(List.of(customer, CustomerId.next()));

        assertEquals(Set.of(customer), found.keySet());
        Map<FiledKind, Filed> byKind = new EnumMap<>(FiledKind.class);
        found.get(customer).forEach(one -> byKind.put(one.kind(), one));
        assertEquals(EnumSet.complementOf(EnumSet.of(FiledKind.IMPORT)), byKind.keySet());
        assertEquals(byKind.size(), found.get(customer).size());
        assertEquals(form, byKind.get(FiledKind.FORM).origin());
        assertEquals("合同.pdf", byKind.get(FiledKind.FORM_PAPER).title());
        assertEquals(PaperKind.CONTRACT, byKind.get(FiledKind.FORM_PAPER).paper());
        assertEquals(
                List.of("phone", "principals"), byKind.get(FiledKind.CHANGE).fields());
        assertEquals(CHEN_SHUAN.id(), byKind.get(FiledKind.CHANGE).by());
        assertEquals("名片.png", byKind.get(FiledKind.CHANGE_PAPER).title());
        assertEquals(consent, byKind.get(FiledKind.CONSENT).origin());
        // recorded while the form was still running: it lies in the file since there is a file
        assertEquals(
                byKind.get(FiledKind.FORM).at(), byKind.get(FiledKind.CONSENT).at());
    }

    @Test
    void in_an_imported_file_lies_the_import() {
        CustomerId customer = FiledCustomers.one(database);
        Filed imported = catalogues.filed(List.of(customer)).get(customer).get(0);
        assertEquals(FiledKind.IMPORT, imported.kind());
        assertEquals(customer.value(), imported.origin());
    }

    @Test
    void a_volume_is_read_by_number_in_slices_and_only_as_far_as_the_reader_sees() {
        CustomerId customer = FiledCustomers.one(database);
        EmployeeId keeper = LI_XIAOMEI.id();
        Visibility all = new Visibility(true, Set.of(), false, CHEN_SHUAN.id(), true);
        assertEquals(
                customer, catalogues.keptBy(keeper, all, null, 5).items().get(0).customer());
        assertTrue(catalogues.keptBy(CHEN_SHUAN.id(), all, null, 5).items().isEmpty());
        Visibility stranger = new Visibility(false, Set.of(), true, CHEN_SHUAN.id(), true);
        assertTrue(catalogues.keptBy(keeper, stranger, null, 5).items().isEmpty());
        assertTrue(catalogues.keptBy(keeper, all, "KH-440300-0001", 5).items().isEmpty());
        List<String> plan = plan(keeper);
        assertTrue(plan.stream().anyMatch(line -> line.contains("customer_file_volume")), plan::toString);
    }

    private List<String> plan(EmployeeId keeper) {
        return Rows.all(
                database.dataSource(),
                "explain select id, number, name, opened_on from customer_file where owner_id = ? and number > ? and (true)"
                        + " order by number limit 50",
                row -> row.getString(1),
                keeper.value(),
                "");
    }
}
