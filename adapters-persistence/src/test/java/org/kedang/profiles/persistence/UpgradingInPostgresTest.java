package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.OldDatabase;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileCover;
import org.kedang.profiles.domain.FileTier;
import org.kedang.search.persistence.OpenccTextFolding;

@DisplayName("升级：已有档案的数据库，一步步升到今天的结构")
class UpgradingInPostgresTest {
    private static final String OWNER = "018f3a5c-7d10-7c3e-9b1a-2f6f0c9b4e11";
    private static final String DEPARTMENT = "018f3a5c-7d10-7c3e-9b1a-2f6f0c9b4e12";
    private static final String OTHER = "018f3a5c-7d10-7c3e-9b1a-2f6f0c9b4e13";

    private static String file(CustomerId id, String number, String name, String type, String more) {
        return """
                insert into customer_file (id, number, aliases, name, short_name, credit_code, customer_type, life_stage, secrecy,
                       region, industry, product_line, channel, project_type, fields, tier, owner_id, department_id, opened_on,
                       last_confirmed_at, changed_at, completeness, version, stages, sealed, revision%s)
                values ('%s', '%s', '[{"kind": "ACCOUNT_NAME", "value": "苏州8号星河W"},
                        {"kind": "formerName", "value": "苏州明星商贸有限公司", "until": "2026-03-01"}]', '%s', '', '', '%s',
                       'POTENTIAL', 'INTERNAL', '320500', '', '', '', '', '{"phone": "0512-66668888", "staffNumber": "G0042"}',
                       'PROVISIONAL', '%s', '%s', '2026-01-05', '2026-01-05 01:02:03.456789+00', '2026-04-01 00:00+00', 50, 3,
                       '[]', %s)"""
                .formatted(
                        more.isEmpty() ? "" : ", rating",
                        id,
                        number,
                        name,
                        type,
                        OWNER,
                        DEPARTMENT,
                        more.isEmpty() ? "true, 4" : "false, 4, " + more);
    }

    private static String version(CustomerId id, int no, String kind, String changes) {
        return "insert into file_version (customer_id, no, kind, at, by_id, reason, changes, dictionary_version, effective)"
                + " values ('%s', %d, '%s', '2026-0%d-01 00:00+00', '%s', '原因', '%s', 1, '2026-01-05')"
                        .formatted(id, no, kind, no, OTHER, changes);
    }

    @Test
    @DisplayName("PRF-26 旧版本补上封面：当时的曾用名、封存与否")
    void versions_of_before_get_the_cover_they_had() {
        CustomerId id = CustomerId.next();
        try (OldDatabase database = new OldDatabase("upgrade_covers").before("profiles:110-version-cover")) {
            database.run(
                    file(id, "KH-320500-0001", "苏州星河商贸有限公司", "COMPANY", ""),
                    version(id, 1, "OPENED", "[{\"field\": \"name\", \"after\": \"苏州明星商贸有限公司\"}]"),
                    version(
                            id,
                            2,
                            "REQUESTED",
                            "[{\"field\": \"name\", \"before\": \"苏州明星商贸有限公司\", \"after\": \"苏州星河商贸有限公司\"}]"),
                    version(id, 3, "TAKEN_BACK", "[]"));
            database.upToDate();
            JdbcFileHistory history = new JdbcFileHistory(database.dataSource());
            FileCover first = history.version(id, 1).orElseThrow().cover();
            FileCover second = history.version(id, 2).orElseThrow().cover();
            FileCover last = history.version(id, 3).orElseThrow().cover();
            assertEquals(List.of(new Alias("ACCOUNT_NAME", "苏州8号星河W")), first.aliases());
            assertEquals(
                    List.of(
                            new Alias("ACCOUNT_NAME", "苏州8号星河W"),
                            new Alias(Alias.FORMER_NAME, "苏州明星商贸有限公司", LocalDate.of(2026, 3, 1))),
                    second.aliases());
            assertEquals(second.aliases(), last.aliases());
            assertFalse(first.sealed());
            assertFalse(second.sealed());
            assertTrue(last.sealed());
            for (FileCover cover : List.of(first, second, last)) {
                assertEquals(OWNER, cover.owner().toString());
                assertEquals(DEPARTMENT, cover.department().toString());
                assertEquals(FileTier.PROVISIONAL, cover.tier());
                assertEquals(Instant.parse("2026-01-05T01:02:03.456789Z"), cover.confirmedAt());
            }
            assertEquals(
                    "苏州明星商贸有限公司", history.version(id, 1).orElseThrow().values().text("name"));
        }
    }

    @Test
    @DisplayName("003-E 1 原有评价成为第一次评价；登记表未说付款方式；员工档案补上受限与查重键")
    void what_files_and_forms_said_is_found_where_it_is_kept_today() {
        CustomerId rated = CustomerId.next();
        CustomerId staff = CustomerId.next();
        CustomerId form = CustomerId.next();
        try (OldDatabase database = new OldDatabase("upgrade_files").before("profiles:122-restricted")) {
            database.run(
                    file(
                            rated,
                            "KH-320500-0001",
                            "苏州星河商贸有限公司",
                            "COMPANY",
                            "'{\"value\": \"A\", \"risk\": \"LOW\", \"basis\": \"回款及时\", \"by\": \"%s\", \"at\": \"2026-01-05T01:02:03Z\"}'"
                                    .formatted(OTHER)),
                    file(staff, "YG-0042", "周丽", "STAFF", ""),
                    "insert into registration (id, author_id, handler_id, department_id, tier, state, fields, steps, not_same, created_at, changed_at, revision)"
                            + " values ('%s', '%s', '%s', '%s', 'FULL', 'DRAFT', '{}', '[]', '', now(), now(), 1)"
                                    .formatted(form, OWNER, OWNER, DEPARTMENT));
            database.upToDate();
            CustomerRating found =
                    new JdbcFileHistory(database.dataSource()).ratings(rated).get(0);
            assertEquals(CustomerRating.Value.A, found.value());
            assertEquals("回款及时", found.basis());
            assertEquals(Instant.parse("2026-01-05T01:02:03Z"), found.at());
            assertEquals(
                    List.of("UNSAID 0.00"),
                    database.texts("select expected_payment || ' ' || expected_amount from registration"));
            assertEquals(
                    List.of(staff.toString()), database.texts("select id::text from customer_file where restricted"));
            assertEquals(
                    new TreeSet<>(DuplicateKey.ofStaff(
                                    FieldValues.of(Map.of("name", "周丽")),
                                    new OpenccTextFolding()::fold,
                                    List.of("0512-66668888"),
                                    List.of("G0042"))
                            .stream()
                            .map(DuplicateKey::key)
                            .toList()),
                    new TreeSet<>(database.texts("select key from duplicate_key where kind = 'STAFF'")));
            assertEquals(
                    List.of(staff.toString()),
                    database.texts("select distinct customer_id::text from duplicate_key where kind = 'STAFF'"));
            assertThrows(
                    IllegalStateException.class,
                    () -> database.run("update customer_rating set basis = '改了'"),
                    "append-only from the first row on");
        }
    }
}
