package org.kedang.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.search.api.CustomerIndex;
import org.kedang.search.api.IndexedCustomer;
import org.kedang.search.api.TextFolding;

/** Writes {@code customer_search}: one statement for a customer, one for each {@value #BATCH} of many. */
@ApplicationScoped
public class JdbcCustomerIndex implements CustomerIndex {
    private static final int BATCH = 1000;

    /** Column and SQL type; in bulk each is one array of that type. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("customer_id", "uuid");
        COLUMNS.put("changed_at", "timestamptz");
        COLUMNS.put("owner_id", "uuid");
        COLUMNS.put("department_id", "uuid");
        COLUMNS.put("completeness", "int4");
        COLUMNS.put("secrecy", "int4");
        for (String text : List.of(
                "number",
                "name_key",
                "owner_key",
                "stage",
                "type",
                "industry",
                "region",
                "product_line",
                "channel",
                "project_type",
                "folded",
                "name",
                "owner_name",
                "short_name",
                "other_names",
                "grams")) {
            COLUMNS.put(text, "text");
        }
    }

    private static final String INTO = "insert into customer_search (" + String.join(", ", COLUMNS.keySet()) + ") ";
    private static final String REPLACE = " on conflict (customer_id) do update set "
            + String.join(
                    ", ",
                    COLUMNS.keySet().stream()
                            .skip(1)
                            .map(column -> column + " = excluded." + column)
                            .toList());
    private static final String PUT_ONE = INTO
            + "values ("
            + String.join(
                    ", ",
                    COLUMNS.keySet().stream()
                            .map(column -> column.equals("grams") ? "?::tsvector" : "?")
                            .toList())
            + ")"
            + REPLACE;
    private static final String PUT_MANY = INTO
            + "select "
            + String.join(
                    ", ",
                    COLUMNS.keySet().stream()
                            .map(column -> column.equals("grams") ? "grams::tsvector" : column)
                            .toList())
            + " from unnest("
            + String.join(
                    ", ",
                    COLUMNS.values().stream().map(type -> "?::" + type + "[]").toList())
            + ") as row (" + String.join(", ", COLUMNS.keySet()) + ")"
            + REPLACE;

    @Inject
    private @Nullable DataSource dataSource;

    private final TextFolding folding = new OpenccTextFolding();

    public JdbcCustomerIndex() {}

    /** For use outside the container. */
    public JdbcCustomerIndex(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void put(IndexedCustomer customer) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(PUT_ONE)) {
            Object[] values = row(customer, ownerKey(customer.ownerName()));
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("customer " + customer.id() + " cannot be put into the register", e);
        }
    }

    @Override
    public void put(List<IndexedCustomer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        // a customer given twice counts as given last; one statement may not touch a row twice
        Map<CustomerId, IndexedCustomer> last = new LinkedHashMap<>();
        customers.forEach(customer -> last.put(customer.id(), customer));
        List<IndexedCustomer> all = List.copyOf(last.values());
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(PUT_MANY)) {
            for (int from = 0; from < all.size(); from += BATCH) {
                putBatch(connection, statement, all.subList(from, Math.min(all.size(), from + BATCH)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("customers cannot be put into the register", e);
        }
    }

    private void putBatch(Connection connection, PreparedStatement statement, List<IndexedCustomer> batch)
            throws SQLException {
        Map<String, String> owners = new HashMap<>();
        List<Object[]> rows = batch.stream()
                .map(customer -> row(customer, owners.computeIfAbsent(customer.ownerName(), this::ownerKey)))
                .toList();
        int column = 0;
        for (String type : COLUMNS.values()) {
            Object[] values = new Object[rows.size()];
            for (int i = 0; i < values.length; i++) {
                Object value = rows.get(i)[column];
                values[i] = type.equals("timestamptz") ? value.toString() : value;
            }
            Array array = connection.createArrayOf(type, values);
            statement.setArray(++column, array);
        }
        statement.executeUpdate();
    }

    @Override
    public void remove(CustomerId id) {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("delete from customer_search where customer_id = ?")) {
            statement.setObject(1, id.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("customer " + id + " cannot be removed from the register", e);
        }
    }

    @Override
    public void remove(List<CustomerId> ids) {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("delete from customer_search where customer_id = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", ids.stream().map(CustomerId::value).toArray(UUID[]::new)));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(ids.size() + " customers cannot be removed from the register", e);
        }
    }

    private String ownerKey(String name) {
        return clean(Pinyin.sortKey(folding.fold(name), true));
    }

    private Object[] row(IndexedCustomer customer, String ownerKey) {
        String folded = folding.fold(customer.name());
        Function<@Nullable String, String> filled = text -> text == null ? "" : clean(text);
        return new Object[] {
            customer.id().value(),
            customer.changedAt().atOffset(ZoneOffset.UTC),
            customer.owner().value(),
            customer.department().value(),
            customer.completeness(),
            SecrecyLevels.number(customer.secrecy()),
            clean(customer.number()),
            clean(Pinyin.sortKey(folded, false)),
            ownerKey,
            filled.apply(customer.stage()),
            filled.apply(customer.type()),
            filled.apply(customer.industry()),
            filled.apply(customer.region()),
            filled.apply(customer.productLine()),
            filled.apply(customer.channel()),
            filled.apply(customer.projectType()),
            clean(folded),
            clean(customer.name()),
            clean(customer.ownerName()),
            filled.apply(customer.shortName()),
            clean(String.join("\n", customer.otherNames())),
            Grams.of(customer, folding)
        };
    }

    /** PostgreSQL keeps no NUL in text. */
    private static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private Connection connect() throws SQLException {
        DataSource source = dataSource;
        if (source == null) {
            throw new IllegalStateException("no data source");
        }
        return source.getConnection();
    }
}
