package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.kedang.kit.api.Answered;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.AnsweredRequests;

/** Keeps answers in the table answered_request; a claim is an advisory lock that ends with the transaction. */
@ApplicationScoped
public class JdbcAnsweredRequests implements AnsweredRequests {
    @Inject
    DataSource source;

    @Override
    public boolean claim(EmployeeId caller, String key) {
        try (Connection connection = source.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            lock.setString(1, caller + " " + key);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot claim a request key", failed);
        }
    }

    @Override
    public Optional<Answered> find(EmployeeId caller, String key) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select fingerprint, status, location, entity_tag, body from answered_request where caller = ? and key = ?")) {
            query.setObject(1, caller.value());
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Answered(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot read an answered request", failed);
        }
    }

    @Override
    public void keep(EmployeeId caller, String key, Answered answer) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into answered_request (caller, key, fingerprint, status, location, entity_tag, body)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, caller.value());
            insert.setString(2, key);
            insert.setString(3, answer.fingerprint());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.location());
            insert.setString(6, answer.entityTag());
            insert.setString(7, answer.body());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot keep an answered request", failed);
        }
    }

    @Override
    public int forgetOlderThan(int hours) {
        try (Connection connection = source.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from answered_request where answered_at < now() - make_interval(hours => ?)")) {
            delete.setInt(1, hours);
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot forget answered requests", failed);
        }
    }
}
