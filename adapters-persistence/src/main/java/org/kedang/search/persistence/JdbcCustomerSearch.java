package org.kedang.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.search.api.CappedCount;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetCount;
import org.kedang.search.api.SearchRule;
import org.kedang.search.api.TextFolding;
import org.kedang.search.spi.CustomerSearch;

/** Reads {@code customer_search} in one statement a page, and a second one where facets are asked for. */
@ApplicationScoped
public class JdbcCustomerSearch implements CustomerSearch {
    @Inject
    private @Nullable DataSource dataSource;

    private final TextFolding folding = new OpenccTextFolding();

    public JdbcCustomerSearch() {}

    /** For use outside the container. */
    public JdbcCustomerSearch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public CustomerPage find(CustomerQuery query, Visibility visibility) {
        GramQuery words = GramQuery.of(query.text(), folding);
        PageSql sql = PageSql.of(query, words, visibility);
        if (sql == null) {
            return new CustomerPage(List.of(), new CappedCount(0, false), new CappedCount(0, false), Map.of(), null);
        }
        try (Connection connection = connect()) {
            CustomerPage page = page(connection, sql, query, visibility);
            if (!query.facets()) {
                return page;
            }
            return new CustomerPage(
                    page.hits(),
                    page.readable(),
                    page.cards(),
                    facets(connection, query, words, visibility),
                    page.next());
        } catch (SQLException e) {
            if (query.cursor() != null && String.valueOf(e.getSQLState()).startsWith("22")) {
                throw new Refused(SearchRule.CURSOR_INVALID);
            }
            throw new IllegalStateException("the register cannot be read", e);
        }
    }

    private static CustomerPage page(Connection connection, PageSql sql, CustomerQuery query, Visibility visibility)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                List<CustomerHit> hits = new ArrayList<>(query.size());
                int readable = 0;
                int cards = 0;
                PageCursor last = null;
                boolean more = false;
                while (row.next()) {
                    readable = row.getInt(1);
                    cards = row.getInt(2);
                    UUID id = row.getObject("customer_id", UUID.class);
                    if (id == null) {
                        continue;
                    }
                    if (hits.size() == query.size()) {
                        more = true;
                        break;
                    }
                    hits.add(hit(row, id, visibility));
                    String[] keys = (String[]) row.getArray("keys").getArray();
                    last = new PageCursor(row.getBoolean("card"), row.getBoolean("walked"), Arrays.asList(keys));
                }
                return new CustomerPage(
                        hits,
                        CappedCount.of(readable),
                        CappedCount.of(cards),
                        Map.of(),
                        more && last != null ? last.encode(query) : null);
            }
        }
    }

    private static CustomerHit hit(ResultSet row, UUID id, Visibility visibility) throws SQLException {
        EmployeeId owner = new EmployeeId(row.getObject("owner_id", UUID.class));
        DepartmentId department = new DepartmentId(row.getObject("department_id", UUID.class));
        CustomerHit.Content content = null;
        if (visibility.covers(owner, department, row.getBoolean("restricted"))) {
            String others = row.getString("other_names");
            content = new CustomerHit.Content(
                    row.getString("short_name"),
                    others.isEmpty() ? List.of() : List.of(others.split("\n", -1)),
                    department,
                    SecrecyLevels.secrecy(row.getInt("secrecy")),
                    row.getString("stage"),
                    row.getString("type"),
                    row.getString("industry"),
                    row.getString("region"),
                    row.getString("product_line"),
                    row.getString("channel"),
                    row.getString("project_type"),
                    row.getInt("completeness"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        } else if (visibility.granted().contains(new CustomerId(id))) {
            content = granted(row, department);
        }
        return new CustomerHit(
                new CustomerId(id),
                row.getString("number"),
                row.getString("name"),
                owner,
                row.getString("owner_name"),
                content);
    }

    /** What every grant shows: the other columns may stand for categories that are closed to him. */
    private static CustomerHit.Content granted(ResultSet row, DepartmentId department) throws SQLException {
        return new CustomerHit.Content(
                row.getString("short_name"),
                List.of(),
                department,
                SecrecyLevels.secrecy(row.getInt("secrecy")),
                row.getString("stage"),
                row.getString("type"),
                "",
                "",
                "",
                "",
                "",
                row.getInt("completeness"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Map<Facet, List<FacetCount>> count(CustomerQuery query, Visibility visibility) {
        try (Connection connection = connect()) {
            return facets(connection, query, GramQuery.of(query.text(), folding), visibility);
        } catch (SQLException e) {
            throw new IllegalStateException("the register cannot be counted", e);
        }
    }

    private static Map<Facet, List<FacetCount>> facets(
            Connection connection, CustomerQuery query, GramQuery words, Visibility visibility) throws SQLException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        if (visibility.none() || (words.full() == null && !words.blank())) {
            return counts;
        }
        PageSql sql = PageSql.facets(query, words, visibility);
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Facet facet = Facet.valueOf(row.getString("facet"));
                    String value = row.getString("value");
                    int count = row.getInt("count");
                    boolean cut = row.getBoolean("cut");
                    counts.computeIfAbsent(facet, unused -> new ArrayList<>())
                            .add(new FacetCount(
                                    facet == Facet.SECRECY ? secrecy(value) : value,
                                    facet == Facet.SECRECY ? secrecy(value) : row.getString("label"),
                                    new CappedCount(Math.min(count, CappedCount.CAP), cut || count > CappedCount.CAP)));
                }
            }
        }
        return counts;
    }

    private static String secrecy(String number) {
        return SecrecyLevels.secrecy(Integer.parseInt(number)).name();
    }

    private Connection connect() throws SQLException {
        DataSource source = dataSource;
        if (source == null) {
            throw new IllegalStateException("no data source");
        }
        return source.getConnection();
    }
}
