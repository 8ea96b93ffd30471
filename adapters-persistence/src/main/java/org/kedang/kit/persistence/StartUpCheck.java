package org.kedang.kit.persistence;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Asks the data base one question before the first request, so a wrong connection is known at start. */
@WebListener
public class StartUpCheck implements ServletContextListener {
    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource source;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select 1")) {
            row.next();
        } catch (SQLException failure) {
            throw new IllegalStateException("the data base does not answer: " + failure.getMessage(), failure);
        }
    }
}
