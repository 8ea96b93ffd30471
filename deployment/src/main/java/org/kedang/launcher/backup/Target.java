package org.kedang.launcher.backup;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The data base a backup is restored into. */
final class Target {
    /** Everything of ours in the schema, except what belongs to an extension. */
    private static final String RELATIONS = "from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')"
            + " and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')";

    private static final String FUNCTIONS = "from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
            + " where n.nspname = current_schema()"
            + " and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')";

    /**
     * What stands in the way of loading: how it is taken away, and how it is made again. Making a foreign key again checks
     * every row. In the order of making.
     */
    private static final String HINDRANCES = "select 1 as place, format('drop index %s', i.indexrelid::regclass),"
            + " pg_get_indexdef(i.indexrelid)"
            + " from pg_index i join pg_class c on c.oid = i.indexrelid"
            + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()"
            + " where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))"
            + " and exists (select from pg_class t where t.oid = i.indrelid and t.relkind = 'r')"
            + " union all select 2, format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),"
            + " format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))"
            + " from pg_constraint k join pg_namespace n on n.oid = k.connamespace and n.nspname = current_schema()"
            + " where k.contype = 'f'"
            + " union all select 3, format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass), pg_get_triggerdef(t.oid)"
            + " from pg_trigger t join pg_class c on c.oid = t.tgrelid"
            + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()"
            + " where not t.tgisinternal order by 1, 2";

    private final Place place;

    Target(Place place) {
        this.place = place;
    }

    /** How many things of anybody's lie in the schema. */
    long things() throws SQLException {
        try (Connection connection = place.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select (select count(*) " + RELATIONS + ")")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes away whatever lies in the schema. Only for what was empty before. */
    void clear() throws SQLException {
        try (Connection connection = place.connect();
                Statement sql = connection.createStatement()) {
            List<String> drops = new ArrayList<>();
            // Sequences last: those of a column go with its table and not without it.
            try (ResultSet row = sql.executeQuery("select 1 as place, format('drop %s if exists %I cascade',"
                    + " case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end, c.relname) "
                    + RELATIONS + " and c.relkind in ('r', 'p', 'v', 'm') union all"
                    + " select 2, format('drop sequence if exists %I cascade', c.relname) " + RELATIONS
                    + " and c.relkind = 'S' union all"
                    + " select 3, format('drop routine if exists %s cascade', p.oid::regprocedure) " + FUNCTIONS
                    + " order by 1")) {
                while (row.next()) {
                    drops.add(row.getString(2));
                }
            }
            for (String drop : drops) {
                sql.execute(drop);
            }
        }
    }

    /**
     * Loads the tables into the schema that was made for them and reads everything back, all in one transaction.
     *
     * @throws Unusable when anything is not as the manifest says; nothing was changed then
     */
    void load(Path file, BackupKey key, Manifest manifest) {
        try (Connection connection = place.connect()) {
            Schema.plainText(connection);
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                sql.execute("set local maintenance_work_mem = '256MB'");
                same(manifest, Schema.tables(connection));
                List<String[]> hindrances = hindrances(sql);
                List<String[]> backwards = new ArrayList<>(hindrances);
                Collections.reverse(backwards);
                for (String[] one : backwards) {
                    sql.execute(one[0]);
                }
                sql.execute(manifest.tables().stream()
                        .map(part -> Schema.quoted(part.thing()))
                        .collect(Collectors.joining(", ", "truncate ", "")));
                Archive.each(file, key, manifest, Manifest.TABLES, (part, content) -> fill(connection, part, content));
                // Deferred checks have to be over before the tables are altered.
                sql.execute("set constraints all immediate");
                for (String[] one : hindrances) {
                    sql.execute(one[1]);
                }
                sequences(connection, manifest);
                readBack(connection, manifest);
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement sql = connection.createStatement()) {
                sql.execute("analyze");
            }
        } catch (SQLException failure) {
            throw new Unusable("The data base refuses what the backup holds: " + failure.getMessage(), failure);
        }
    }

    private static List<String[]> hindrances(Statement sql) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(HINDRANCES)) {
            while (row.next()) {
                found.add(new String[] {row.getString(2), row.getString(3)});
            }
        }
        return found;
    }

    private static void same(Manifest manifest, Map<String, List<String>> tables) {
        Map<String, List<String>> stated = new TreeMap<>();
        manifest.tables().forEach(part -> stated.put(part.thing(), part.columns()));
        for (Map.Entry<String, List<String>> table : stated.entrySet()) {
            List<String> here = tables.get(table.getKey());
            if (here == null || !sorted(here).equals(sorted(table.getValue()))) {
                throw new Unusable("The schema of this Kedang is another one: table " + table.getKey() + " has "
                        + (here == null ? "gone" : "the columns " + here) + ", in the backup " + table.getValue()
                        + ".");
            }
        }
        if (stated.size() != tables.size()) {
            tables.keySet().removeAll(stated.keySet());
            throw new Unusable("The schema of this Kedang has tables the backup does not know: " + tables.keySet());
        }
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static void fill(Connection connection, Manifest.Part part, InputStream content)
            throws SQLException, IOException {
        // Frozen rows need no second visit by vacuum; and in a table emptied in the same transaction rows lie in the
        // order
        // they come, so that reading them back gives the same text.
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + Schema.list(part.thing(), part.columns()) + " from stdin with (freeze)",
                        new Patient(content),
                        1 << 16);
        if (rows != part.rows()) {
            throw new Unusable("Table " + part.thing() + " took " + rows + " rows of " + part.rows() + ".");
        }
    }

    private static void sequences(Connection connection, Manifest manifest) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(format('%I', ?)::regclass, ?, ?)")) {
            for (Manifest.Sequence sequence : manifest.sequences()) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.value());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private static void readBack(Connection connection, Manifest manifest) throws SQLException {
        List<Manifest.Part> found = new ArrayList<>();
        List<Manifest.Part> tables = manifest.tables();
        for (Manifest.Part part : tables) {
            Tally tally = new Tally(OutputStream.nullOutputStream());
            try (OutputStream buffered = new BufferedOutputStream(tally, 1 << 16)) {
                Schema.copyOut(connection, part.thing(), part.columns(), buffered);
            } catch (IOException failure) {
                throw new Unusable("Table " + part.thing() + " cannot be read back: " + failure.getMessage(), failure);
            }
            found.add(tally.part(part.name(), part.columns()));
        }
        Manifest only = new Manifest(
                manifest.product(),
                manifest.takenAt(),
                manifest.postgres(),
                manifest.changeSets(),
                manifest.journal(),
                manifest.sequences(),
                tables);
        Archive.compare(only, found, what -> "The data base does not give back what the backup holds: " + what);
    }

    /** Hands out full buffers: a zip gives a few hundred bytes at a time, and each would be a message of its own. */
    private static final class Patient extends FilterInputStream {
        Patient(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = in.readNBytes(into, offset, length);
            return got == 0 && length > 0 ? -1 : got;
        }
    }
}
