package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.DuplicateRegister;

/** Keys as rows; a unique index over the certain ones decides when two file the same customer in one moment. */
@ApplicationScoped
public class JdbcDuplicateRegister implements DuplicateRegister {
    static final String FIND =
            """
            select q.kind, q.key, d.customer_id, d.registration_id, coalesce(f.number, ''),
                   coalesce(f.name, r.fields->>'name', ''), coalesce(f.credit_code, r.fields->>'creditCode', ''),
                   coalesce(f.owner_id, r.author_id)
              from unnest(?::text[], ?::text[]) as q (kind, key)
             cross join lateral (select customer_id, registration_id from duplicate_key k
                                  where k.kind = q.kind and k.key = q.key limit 20) d
              left join customer_file f on f.id = d.customer_id
              left join registration r on r.id = d.registration_id
             where f.id is not null or r.id is not null""";
    // in one order for everybody, and waiting for whoever has the key but has not committed yet
    private static final String PUT =
            """
            insert into duplicate_key (kind, key, customer_id)
            select kind, key, customer_id::uuid from unnest(?, ?, ?) as n (kind, key, customer_id)
            on conflict do nothing""";
    private static final String PUT_PENDING =
            """
            insert into duplicate_key (kind, key, registration_id)
            select kind, key, registration_id::uuid from unnest(?, ?, ?) as n (kind, key, registration_id)""";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JdbcDuplicateRegister() {}

    JdbcDuplicateRegister(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Hit> find(Collection<DuplicateKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<String> kinds = new ArrayList<>(keys.size());
        List<String> texts = new ArrayList<>(keys.size());
        for (DuplicateKey key : keys) {
            kinds.add(key.kind().name());
            texts.add(key.key());
        }
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            Array kindArray = connection.createArrayOf("text", kinds.toArray());
            Array textArray = connection.createArrayOf("text", texts.toArray());
            query.setArray(1, kindArray);
            query.setArray(2, textArray);
            List<Hit> hits = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    hits.add(hit(rows));
                }
            }
            kindArray.free();
            textArray.free();
            return hits;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Hit hit(ResultSet row) throws SQLException {
        UUID customer = row.getObject(3, UUID.class);
        UUID registration = row.getObject(4, UUID.class);
        return new Hit(
                new DuplicateKey(DuplicateKey.Kind.valueOf(row.getString(1)), row.getString(2)),
                customer == null ? null : new CustomerId(customer),
                registration == null ? null : new RegistrationId(registration),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                new EmployeeId(row.getObject(8, UUID.class)));
    }

    @Override
    public void put(Map<CustomerId, List<DuplicateKey>> keys) {
        Map<DuplicateKey, List<CustomerId>> ordered = new TreeMap<>();
        keys.forEach((customer, mine) -> new LinkedHashSet<>(mine)
                .forEach(key ->
                        ordered.computeIfAbsent(key, same -> new ArrayList<>()).add(customer)));
        Bulk rows = new Bulk(3);
        ordered.forEach((key, customers) -> customers.forEach(customer -> rows.row(key.kind(), key.key(), customer)));
        int written = rows.write(source, PUT);
        if (written < rows.rows()) {
            throw taken(ordered, keys);
        }
    }

    private Refused taken(Map<DuplicateKey, List<CustomerId>> ordered, Map<CustomerId, List<DuplicateKey>> keys) {
        List<DuplicateKey> certain =
                ordered.keySet().stream().filter(key -> key.kind().certain()).toList();
        for (Hit hit : find(certain)) {
            if (hit.customer() != null && !keys.containsKey(hit.customer())) {
                return new Refused(FileRule.FILED_MEANWHILE, hit.number(), hit.name());
            }
        }
        return new Refused(FileRule.FILED_MEANWHILE, "", "");
    }

    @Override
    public void replace(CustomerId customer, List<DuplicateKey> keys) {
        delete("delete from duplicate_key where customer_id = ?", customer.value());
        put(Map.of(customer, keys));
    }

    @Override
    public void drop(List<CustomerId> customers) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from duplicate_key where customer_id = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", customers.stream().map(CustomerId::value).toArray(UUID[]::new)));
            int unused = statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void putPending(RegistrationId form, List<DuplicateKey> keys) {
        dropPending(form);
        Bulk rows = new Bulk(3);
        new LinkedHashSet<>(keys).forEach(key -> rows.row(key.kind(), key.key(), form));
        int unused = rows.write(source, PUT_PENDING);
    }

    @Override
    public void dropPending(RegistrationId form) {
        delete("delete from duplicate_key where registration_id = ?", form.value());
    }

    private void delete(String sql, UUID id) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            int unused = statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
