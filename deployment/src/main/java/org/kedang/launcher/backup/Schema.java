package org.kedang.launcher.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The tables of our schema and their text, the same on every PostgreSQL. */
final class Schema {
    /** Of this installation alone: whose turn it is to change the schema, and of which build it is. */
    private static final String NOT_OURS = "('databasechangeloglock', 'schema_state')";

    private Schema() {}

    /** Makes values look the same whatever the server's settings are, and tables come in the order they lie in. */
    static void plainText(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';"
                    + " set bytea_output = 'hex'; set extra_float_digits = 1; set synchronize_seqscans = off;"
                    + " set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
        }
    }

    /** Every table with the columns that are stored, not computed. */
    static Map<String, List<String>> tables(Connection connection) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select c.relname, a.attname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                        + " and a.attgenerated = '' where c.relkind = 'r' and c.relname not in "
                        + NOT_OURS + " order by c.relname, a.attnum")) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        return tables;
    }

    static void copyOut(Connection connection, String table, List<String> columns, OutputStream out)
            throws SQLException, IOException {
        long unused = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + list(table, columns) + " to stdout", out);
    }

    /** Table and columns as SQL names them. */
    static String list(String table, List<String> columns) {
        return quoted(table) + columns.stream().map(Schema::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
