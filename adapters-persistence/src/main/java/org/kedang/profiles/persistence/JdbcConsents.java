package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.spi.Consents;

/** The consents in the table consent. */
@ApplicationScoped
public class JdbcConsents implements Consents {
    private static final String ROW =
            "select id, customer_id, person, given_on, purposes::text, paper_id, recorded_by_id,"
                    + " recorded_at, withdrawn_on, withdrawal_reason, withdrawn_by_id, withdrawn_at from consent ";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcConsents() {}

    JdbcConsents(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(Consent consent) {
        JsonObjectBuilder purposes = JsonForm.object();
        consent.purposes().forEach(purposes::add);
        int unused = run(
                "insert into consent (id, customer_id, person, given_on, purposes, paper_id, recorded_by_id, recorded_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
                consent.id().value(),
                consent.customer().value(),
                consent.person(),
                consent.givenOn(),
                purposes.build().toString(),
                consent.paper().value(),
                consent.recordedBy().value(),
                consent.recordedAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return Rows.all(source, ROW + "where id = ?", JdbcConsents::consent, id.value()).stream()
                .findFirst();
    }

    @Override
    public List<Consent> ofCustomer(CustomerId customer) {
        return Rows.all(
                source,
                ROW + "where customer_id = ? order by recorded_at desc, id desc",
                JdbcConsents::consent,
                customer.value());
    }

    @Override
    public void withdraw(Consent withdrawn) {
        Consent.Withdrawal withdrawal = withdrawn.withdrawal();
        if (withdrawal == null) {
            throw new IllegalArgumentException("consent " + withdrawn.id() + " is in force");
        }
        int written = run(
                "update consent set withdrawn_on = ?, withdrawal_reason = ?, withdrawn_by_id = ?, withdrawn_at = ?"
                        + " where id = ? and withdrawn_on is null",
                withdrawal.on(),
                withdrawal.reason(),
                withdrawal.by().value(),
                withdrawal.at().atOffset(ZoneOffset.UTC),
                withdrawn.id().value());
        if (written == 0) {
            throw new Stale(0, 1);
        }
    }

    @Override
    public List<Consent> withPaperUntil(LocalDate day, int limit) {
        return Rows.all(
                source,
                ROW
                        + "where withdrawn_on <= ?"
                        + " and exists (select from evidence e where e.id = paper_id and e.erased_at is null)"
                        // a paper other consents rest on waits for them
                        + " and not exists (select from consent other"
                        + " where other.paper_id = consent.paper_id and other.withdrawn_on is null)"
                        + " order by withdrawn_on, id limit ?",
                JdbcConsents::consent,
                day,
                limit);
    }

    private int run(String sql, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Consent consent(ResultSet row) throws SQLException {
        Map<String, String> purposes = new LinkedHashMap<>();
        JsonObject written = JsonForm.parse(row.getString(5));
        written.keySet().forEach(code -> purposes.put(code, written.getString(code)));
        LocalDate withdrawnOn = row.getObject(9, LocalDate.class);
        return new Consent(
                new ConsentId(row.getObject(1, UUID.class)),
                new CustomerId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                purposes,
                new EvidenceId(row.getObject(6, UUID.class)),
                new EmployeeId(row.getObject(7, UUID.class)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                withdrawnOn == null
                        ? null
                        : new Consent.Withdrawal(
                                withdrawnOn,
                                row.getString(10),
                                new EmployeeId(row.getObject(11, UUID.class)),
                                row.getObject(12, OffsetDateTime.class).toInstant()));
    }
}
