package org.kedang.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;

/** The one-time link by which the first officers are made in an empty data base. Only its hash is stored. */
final class SetUpLink {
    private SetUpLink() {}

    /** A fresh link that ends after 24 hours, or nothing when there is an employee already. */
    static Optional<String> offer(Configuration configuration) {
        try (Connection connection = DriverManager.getConnection(
                configuration.value(Setting.DB_URL),
                configuration.value(Setting.DB_USER),
                configuration.value(Setting.DB_PASSWORD))) {
            try (Statement sql = connection.createStatement();
                    ResultSet row = sql.executeQuery("select exists (select 1 from employee)")) {
                if (row.next() && row.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into setup_link (token_hash, expires_at) values (?, now() + interval '24 hours')")) {
                insert.setBytes(1, hash);
                insert.executeUpdate();
            }
            return Optional.of(configuration.value(Setting.BASE_URL) + "/setup.xhtml?token=" + token);
        } catch (SQLException failure) {
            throw new Stop(1, "The set-up link could not be made: " + failure.getMessage());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
