package org.kedang.search.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.demo.CompanyGenerator;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.search.api.CustomerQuery;

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
    void a_long_list_is_read_along_the_index_of_its_order() throws SQLException {
        String plan = plan(CustomerQuery.of("有限公司"), RegisterFixtures.everything());
        assertTrue(plan.contains("using customer_search_changed_at"), plan);
        assertFalse(plan.contains("Seq Scan on customer_search "), plan);
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
