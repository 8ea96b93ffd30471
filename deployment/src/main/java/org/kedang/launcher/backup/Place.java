package org.kedang.launcher.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a data base is, and how one gets in.
 *
 * @param url JDBC address
 */
public record Place(String url, String user, String password) {
    /** A connection of our own, to be closed. */
    public Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "kedang backup");
        login.setProperty("loginTimeout", "20");
        return DriverManager.getConnection(url, login);
    }
}
