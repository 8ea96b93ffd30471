package org.kedang.search.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.demo.CompanyGenerator;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;

/** Plans at a size where reading the whole table would already hurt. */
class RegisterPlansTest {
    private static final TestDatabase DATABASE = TestDatabase.get();

    @BeforeAll
    static void ten_thousand_customers() {
        DATABASE.clear("customer_search");
        CompanyGenerator generator = new CompanyGenerator(1);
        new JdbcCustomerIndex(DATABASE.dataSource())
                .put(generator.companies(0, 10_000).stream()
                        .map(RegisterAtSize::indexed)
                        .toList());
        new SortInTokens(DATABASE.dataSource()).run();
        DATABASE.run("analyze customer_search");
    }

    @AfterAll
    static void empty_again() {
        DATABASE.clear("customer_search");
    }

    @Test
    void a_part_of_a_name_is_probed_by_tokens_and_never_reads_the_whole_table() throws SQLException {
        for (Visibility who :
                new Visibility[] {RegisterFixtures.everything(), RegisterFixtures.own(RegisterFixtures.employee(17))}) {
            String plan = plan(CustomerQuery.of("华兴"), who);
            assertTrue(plan.contains("Bitmap Index Scan on customer_search_grams"), plan);
            assertFalse(plan.contains("Seq Scan on customer_search "), plan);
        }
    }

    @Test
    void granted_files_are_fetched_by_their_ids_beside_the_tokens() throws SQLException {
        Set<CustomerId> granted =
                IntStream.range(0, 20).mapToObj(RegisterFixtures::customer).collect(Collectors.toSet());
        Visibility who = new Visibility(false, Set.of(), true, RegisterFixtures.employee(17), true, false, granted);
        for (String text : List.of("华兴", "")) {
            String plan = plan(CustomerQuery.of(text), who);
            String probe = plan.substring(plan.indexOf("CTE v"), plan.indexOf(text.isEmpty() ? "CTE n" : "CTE c"));
            assertTrue(probe.contains("Bitmap Index Scan on customer_search_pkey"), plan);
            assertTrue(probe.contains("Bitmap Index Scan on customer_search_grams"), plan);
            assertFalse(probe.contains("Seq Scan on customer_search "), plan);
        }
    }

    @Test
    void a_long_list_is_read_along_the_index_of_its_order() throws SQLException {
        String plan = plan(CustomerQuery.of("有限公司"), RegisterFixtures.everything());
        assertTrue(plan.contains("using customer_search_changed_at"), plan);
        assertFalse(plan.contains("Seq Scan on customer_search "), plan);
    }

    @Test
    void every_order_offered_is_read_along_an_index() throws SQLException {
        for (SortField field : SortField.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                for (CustomerQuery query : List.of(
                        CustomerQuery.of("").sorted(new SortBy(field, ascending)),
                        CustomerQuery.of("")
                                .sorted(new SortBy(field, ascending), new SortBy(SortField.NAME, ascending)))) {
                    String walk = walk(plan(query, RegisterFixtures.everything()));
                    assertTrue(walk.contains("using customer_search_"), () -> query.sort() + "\n" + walk);
                    assertFalse(walk.contains("->  Sort"), () -> query.sort() + "\n" + walk);
                }
            }
        }
    }

    @Test
    void the_next_page_of_an_order_starts_where_the_one_before_ended() throws SQLException {
        CustomerQuery query =
                CustomerQuery.of("").sorted(new SortBy(SortField.STAGE, true), new SortBy(SortField.NAME, true));
        CustomerPage first = new JdbcCustomerSearch(DATABASE.dataSource()).find(query, RegisterFixtures.everything());
        String plan = plan(query.after(Objects.requireNonNull(first.next())), RegisterFixtures.everything());
        assertTrue(plan.contains("Index Cond: (ROW(stage, name_key, customer_id) > ROW("), plan);
    }

    /** The part of the plan that reads a long list. */
    private static String walk(String plan) {
        return plan.substring(plan.indexOf("*SELECT* 2\"  ("), plan.indexOf("using customer_search_pkey"));
    }

    private static String plan(CustomerQuery query, Visibility who) throws SQLException {
        PageSql sql =
                Objects.requireNonNull(PageSql.of(query, GramQuery.of(query.text(), new OpenccTextFolding()), who));
        StringBuilder plan = new StringBuilder();
        try (Connection connection = DATABASE.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("explain " + sql.text())) {
            sql.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
