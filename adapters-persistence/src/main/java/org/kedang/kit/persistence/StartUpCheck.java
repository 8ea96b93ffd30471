package org.kedang.kit.persistence;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the data base one question before the first request, so a wrong connection is known at start. */
@WebListener
public class StartUpCheck implements ServletContextListener {
    @Resource(lookup = "java:app/jdbc/kedang")
    @Nullable
    DataSource source;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        if (source == null) {
            throw new IllegalStateException("the data source java:app/jdbc/kedang is not there");
        }
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select 1")) {
            row.next();
        } catch (SQLException failure) {
            throw new IllegalStateException("the data base does not answer: " + failure.getMessage(), failure);
        }
    }
}
