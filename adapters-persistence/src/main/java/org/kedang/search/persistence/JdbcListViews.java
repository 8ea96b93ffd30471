package org.kedang.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.search.api.Facet;
import org.kedang.search.api.ListColumn;
import org.kedang.search.api.ListView;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;
import org.kedang.search.spi.ListViews;

/** Tables {@code list_view} and {@code list_columns}. */
@ApplicationScoped
public class JdbcListViews implements ListViews {
    private static final String ROW = "id, name, text, filters, sort, columns";

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init")
    JdbcListViews() {}

    JdbcListViews(DataSource database) {
        this.database = database;
    }

    @Override
    public List<ListView> of(EmployeeId person) {
        return views(
                "select " + ROW + " from list_view where person_id = ? order by name collate \"zh-x-icu\"", person);
    }

    @Override
    public ListView put(EmployeeId person, ListView view) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into list_view (person_id, " + ROW + ") values (?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (person_id, name) do update set text = excluded.text,"
                                + " filters = excluded.filters, sort = excluded.sort, columns = excluded.columns"
                                + " returning " + ROW)) {
            statement.setObject(1, person.value());
            statement.setObject(2, view.id());
            statement.setString(3, view.name());
            statement.setString(4, view.text());
            statement.setArray(
                    5,
                    texts(
                            connection,
                            view.filters().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .flatMap(filter ->
                                            filter.getValue().stream().map(value -> filter.getKey() + "=" + value))
                                    .toList()));
            statement.setArray(
                    6,
                    texts(
                            connection,
                            view.sort().stream()
                                    .map(by -> (by.ascending() ? "" : "-") + by.field())
                                    .toList()));
            statement.setArray(7, columns(connection, view.columns()));
            return rows(statement).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<ListView> remove(EmployeeId person, UUID view) {
        return views("delete from list_view where person_id = ? and id = ? returning " + ROW, person, view).stream()
                .findFirst();
    }

    @Override
    public List<ListColumn> columns(EmployeeId person) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select columns from list_columns where person_id = ?")) {
            statement.setObject(1, person.value());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? columns(rows) : List.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void choose(EmployeeId person, List<ListColumn> columns) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("insert into list_columns (person_id, columns) values (?, ?)"
                                + " on conflict (person_id) do update set columns = excluded.columns")) {
            statement.setObject(1, person.value());
            statement.setArray(2, columns(connection, columns));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ListView> views(String sql, EmployeeId person, UUID... more) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, person.value());
            for (int i = 0; i < more.length; i++) {
                statement.setObject(i + 2, more[i]);
            }
            return rows(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ListView> rows(PreparedStatement statement) throws SQLException {
        List<ListView> views = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
                for (String filter : texts(rows, "filters")) {
                    int gap = filter.indexOf('=');
                    filters.computeIfAbsent(Facet.valueOf(filter.substring(0, gap)), facet -> new ArrayList<>())
                            .add(filter.substring(gap + 1));
                }
                views.add(new ListView(
                        rows.getObject("id", UUID.class),
                        rows.getString("name"),
                        rows.getString("text"),
                        filters,
                        texts(rows, "sort").stream()
                                .map(step -> new SortBy(
                                        SortField.valueOf(step.startsWith("-") ? step.substring(1) : step),
                                        !step.startsWith("-")))
                                .toList(),
                        columns(rows)));
            }
        }
        return views;
    }

    private static List<ListColumn> columns(ResultSet rows) throws SQLException {
        return texts(rows, "columns").stream().map(ListColumn::valueOf).toList();
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        return Arrays.asList((String[]) rows.getArray(column).getArray());
    }

    private static Array columns(Connection connection, Collection<ListColumn> columns) throws SQLException {
        return texts(connection, columns.stream().map(ListColumn::name).toList());
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
