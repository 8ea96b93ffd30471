package org.kedang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.kit.persistence.JournalAtWork;
import org.kedang.launcher.backup.Archive;
import org.kedang.launcher.backup.Backup;
import org.kedang.launcher.backup.BackupKey;
import org.kedang.launcher.backup.Manifest;
import org.kedang.launcher.backup.Place;
import org.kedang.launcher.backup.Unusable;
import org.kedang.launcher.tools.RestoreSchema;
import org.kedang.launcher.tools.UpdateSchema;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("备份与恢复 (002 §4.2, 4.4; 003-J 建议4)")
class BackupOfADataBaseTest {
    private static final String MADE = "base0";
    private static final String FIRM = "firm";
    private static final int ROWS = 8_000;

    /** Everything a schema is made of. */
    private static final String SHAPE = "select format('%s %s', indexrelid::regclass, pg_get_indexdef(indexrelid))"
            + " from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace"
            + " union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))"
            + " from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'"
            + " union all select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid"
            + " where not tgisinternal and c.relnamespace = 'public'::regnamespace"
            + " union all select format('%s.%s %s %s %s', table_name, column_name, data_type, column_default, is_nullable)"
            + " from information_schema.columns where table_schema = 'public' and table_name <> 'schema_state'";

    @TempDir
    static Path folder;

    private static @Nullable EmbeddedPostgres postgres;
    private static int bases;

    private static EmbeddedPostgres server() {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running;
    }

    @BeforeAll
    static void start() throws IOException, SQLException {
        // The change log lies on this class path twice: the launcher's copy and where it comes from.
        System.setProperty("liquibase.duplicateFileMode", "SILENT");
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "128MB")
                .start();
        admin("create role kedang login nosuperuser password 'kedang'");
        Place made = empty();
        migrate(made);
        admin("create database " + FIRM + " template " + MADE + " owner kedang");
        fill(new Place(server().getJdbcUrl("kedang", FIRM), "kedang", "kedang"));
    }

    @AfterAll
    static void stop() throws IOException {
        server().close();
    }

    private static void admin(String... statements) throws SQLException {
        run(new Place(server().getJdbcUrl("postgres", "postgres"), "postgres", ""), statements);
    }

    private static void run(Place place, String... statements) throws SQLException {
        try (Connection connection = place.connect();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static Place empty() throws SQLException {
        String name = "base" + bases++;
        admin("create database " + name + " owner kedang");
        return new Place(server().getJdbcUrl("kedang", name), "kedang", "kedang");
    }

    private static Place superuser(Place place) {
        return new Place(place.url().replace("user=kedang", "user=postgres"), "postgres", "");
    }

    private static Map<String, String> login(Place place, String name, String value) {
        return Map.of("url", place.url(), "user", place.user(), "password", place.password(), name, value);
    }

    private static void migrate(Place place) {
        Object unused = new UpdateSchema().apply(login(place, "version", "test"));
    }

    private static void schema(Place place, List<Manifest.ChangeSet> changeSets) {
        Object unused = new RestoreSchema()
                .apply(login(
                        place,
                        "changeSets",
                        changeSets.stream()
                                .map(one -> String.join("\t", one.file(), one.id(), one.author(), one.checksum()))
                                .collect(Collectors.joining("\n"))));
    }

    /** A firm with awkward names, a sealed journal and entries that wait. */
    private static Place firm() throws SQLException {
        return copy(FIRM);
    }

    private static Place copy(String template) throws SQLException {
        String name = "base" + bases++;
        admin("create database " + name + " template " + template + " owner kedang");
        return new Place(server().getJdbcUrl("kedang", name), "kedang", "kedang");
    }

    private static void fill(Place place) throws SQLException {
        run(
                place,
                "insert into department (id, name, revision) select gen_random_uuid(),"
                        + " '部门𠮷\t' || n || E'\\n\\\\N' || repeat('灯', n % 40), n from generate_series(1, " + ROWS
                        + ") n",
                "insert into department (id, name, parent, revision) select gen_random_uuid(), '分部' || name, id, 0"
                        + " from department where revision <= 500");
        try (Connection connection = place.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 600; i++) {
                JournalAtWork.write(connection, "Made", "第" + i + "条𠮷");
            }
            connection.commit();
        }
        JournalAtWork.seal(source(place));
        try (Connection connection = place.connect()) {
            JournalAtWork.write(connection, "Waits", "未封");
        }
    }

    private static PGSimpleDataSource source(Place place) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(place.url());
        source.setUser(place.user());
        source.setPassword(place.password());
        return source;
    }

    private static long count(Place place, String from) throws SQLException {
        try (Connection connection = place.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> list(Place place, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = place.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** What only one of the two schemas has. */
    private static Set<String> difference(Place one, Place other) throws SQLException {
        Set<String> shape = new TreeSet<>(list(one, SHAPE));
        for (String thing : list(other, SHAPE)) {
            if (!shape.remove(thing)) {
                shape.add("only in the second: " + thing);
            }
        }
        return shape;
    }

    private static Path file() {
        return folder.resolve("backup-" + UUID.randomUUID() + ".kbk");
    }

    private static final BackupKey KEY = key();

    private static BackupKey key() {
        try {
            return BackupKey.make(Files.createTempDirectory("kedang-key-").resolve("key"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Optional<String> journal(Place place, Manifest manifest) throws SQLException {
        return JournalOfOperations.check(
                place,
                null,
                manifest,
                new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("写入不停时备份，恢复出同一时刻的一致数据，审计链完整")
    void a_backup_under_load_is_one_moment_and_comes_back_byte_for_byte() throws Exception {
        Place place = firm();
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicReference<Exception> broken = new AtomicReference<>();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            writers.add(new Thread(() -> write(place, on, broken), "writer-" + i));
        }
        writers.add(new Thread(() -> keepSealing(place, on), "sealer"));
        writers.forEach(Thread::start);
        while (count(place, "department where name like 'load%'") < 20 && broken.get() == null) {
            Thread.sleep(20);
        }
        Path file = file();
        Manifest manifest = Backup.take(place, Map.of(), KEY, file, "test");
        on.set(false);
        for (Thread writer : writers) {
            writer.join(20_000);
        }
        assertEquals(null, broken.get());

        Place restored = empty();
        Backup.restore(file, KEY, Archive.check(file, KEY), restored, changeSets -> schema(restored, changeSets));
        assertEquals(Optional.empty(), journal(restored, manifest));
        long taken = count(restored, "department where name like 'load%'");
        assertTrue(taken >= 20, "written before: " + taken);
        assertTrue(count(place, "department where name like 'load%'") > taken, "nobody wrote during the backup");
        assertEquals(taken, count(restored, "audit_entries where action = 'Load'"), "one moment for all tables");
        assertEquals(ROWS + 500 + taken, count(restored, "department"));
        assertEquals(Set.of(), difference(place, restored));
        assertEquals(
                list(place, "select name from department where name not like 'load%' order by name collate \"C\""),
                list(restored, "select name from department where name not like 'load%' order by name collate \"C\""));

        // It works on: numbers follow those given out, the journal refuses what it always refused, a start finds
        // nothing to do.
        try (Connection connection = restored.connect()) {
            JournalAtWork.write(connection, "After", "恢复之后");
        }
        JournalAtWork.seal(source(restored));
        assertThrows(SQLException.class, () -> run(restored, "delete from audit_log"));
        migrate(restored);
        assertEquals(Set.of(), difference(place, restored));
    }

    private static void write(Place place, AtomicBoolean on, AtomicReference<Exception> broken) {
        try (Connection connection = place.connect();
                PreparedStatement insert =
                        connection.prepareStatement("insert into department (id, name, revision) values (?, ?, 0)")) {
            connection.setAutoCommit(false);
            while (on.get()) {
                UUID id = UUID.randomUUID();
                JournalAtWork.write(connection, "Load", id.toString());
                insert.setObject(1, id);
                insert.setString(2, "load" + id);
                insert.executeUpdate();
                connection.commit();
            }
        } catch (SQLException failure) {
            broken.set(failure);
        }
    }

    private static void keepSealing(Place place, AtomicBoolean on) {
        while (on.get()) {
            JournalAtWork.seal(source(place));
        }
    }

    @Test
    @DisplayName("只恢复到空库；已有的备份从不被覆盖")
    void only_an_empty_data_base_takes_a_backup_and_no_backup_is_replaced() throws Exception {
        Place place = firm();
        Path file = file();
        Manifest manifest = Backup.take(place, Map.of(), KEY, file, "test");
        byte[] before = Files.readAllBytes(file);
        assertThrows(Unusable.class, () -> Backup.take(place, Map.of(), KEY, file, "test"));
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(file)));

        Unusable refused = assertThrows(
                Unusable.class,
                () -> Backup.restore(file, KEY, manifest, place, changeSets -> schema(place, changeSets)));
        assertTrue(refused.getMessage().contains("not empty"), refused.getMessage());
        assertEquals(ROWS + 500, count(place, "department"), "what was there is untouched");

        Place nothing = empty();
        Path never = file();
        assertThrows(Unusable.class, () -> Backup.take(nothing, Map.of(), KEY, never, "test"));
        try (var left = Files.list(folder)) {
            assertFalse(left.anyMatch(path -> path.toString().endsWith(".part")), "an unfinished backup is left");
        }
        assertFalse(Files.exists(never));
    }

    @Test
    @DisplayName("反例：外键、读回内容、审计链有误时都不会通过")
    void the_verification_can_fail() throws Exception {
        Place place = firm();
        Path good = file();
        Manifest manifest = Backup.take(place, Map.of(), KEY, good, "test");

        Place altered = empty();
        Unusable notTheSame = assertThrows(
                Unusable.class,
                () -> Backup.restore(good, KEY, manifest, altered, changeSets -> {
                    schema(altered, changeSets);
                    quietly(altered, "alter table audit_batch alter column sealed_at type timestamptz(0)");
                }));
        assertTrue(notTheSame.getMessage().contains("does not give back"), notTheSame.getMessage());
        assertTrue(notTheSame.getMessage().contains("audit_batch"), notTheSame.getMessage());
        assertEquals(0, count(altered, "pg_class where relnamespace = 'public'::regnamespace"), "it is empty again");

        run(
                superuser(place),
                "set session_replication_role = replica; update audit_log set subject_label = 'something else' where seq = 77");
        Path tampered = file();
        Manifest lied = Backup.take(place, Map.of(), KEY, tampered, "test");
        Place second = empty();
        Backup.restore(tampered, KEY, lied, second, changeSets -> schema(second, changeSets));
        Optional<String> damage = journal(second, lied);
        assertTrue(damage.isPresent() && damage.get().contains("entry 77"), damage.toString());
        assertTrue(journal(second, manifest).isPresent());

        run(
                superuser(place),
                "set session_replication_role = replica; delete from department where revision = 1 and name like '部门%'");
        Path orphans = file();
        Manifest orphaned = Backup.take(place, Map.of(), KEY, orphans, "test");
        Place third = empty();
        Unusable foreign = assertThrows(
                Unusable.class,
                () -> Backup.restore(orphans, KEY, orphaned, third, changeSets -> schema(third, changeSets)));
        assertTrue(foreign.getMessage().contains("foreign key"), foreign.getMessage());
        assertEquals(0, count(third, "pg_class where relnamespace = 'public'::regnamespace"), "it is empty again");
    }

    private static void quietly(Place place, String statement) {
        try {
            run(place, statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @DisplayName("旧版备份恢复后由下次启动升级；新版的备份明确拒绝")
    void an_older_backup_is_restored_as_it_was_and_then_migrated_and_a_newer_one_refused() throws Exception {
        Place now = copy(MADE);
        Path file = file();
        Manifest current = Backup.take(now, Map.of(), KEY, file, "test");
        List<Manifest.ChangeSet> all = current.changeSets();
        List<Manifest.ChangeSet> fewer = all.stream()
                .filter(one ->
                        !one.file().contains("131-expected-sale") && !one.file().contains("132-promotion"))
                .toList();
        assertTrue(fewer.size() < all.size());

        Place old = empty();
        schema(old, fewer);
        run(old, "delete from databasechangelog where exectype = 'MARK_RAN'");
        Path older = file();
        Manifest manifest = Backup.take(old, Map.of(), KEY, older, "test");
        assertEquals(fewer.size(), manifest.changeSets().size());
        assertFalse(manifest.schema().equals(current.schema()));

        Place restored = empty();
        Backup.restore(older, KEY, manifest, restored, changeSets -> schema(restored, changeSets));
        assertEquals(Set.of(), difference(old, restored));
        assertFalse(difference(now, restored).isEmpty());
        migrate(restored);
        assertEquals(Set.of(), difference(now, restored));

        List<Manifest.ChangeSet> more = new ArrayList<>(all);
        more.add(new Manifest.ChangeSet("999-later", "kit", "db/changelog/kit/999-later.sql", ""));
        Place none = empty();
        IllegalArgumentException newer = assertThrows(IllegalArgumentException.class, () -> schema(none, more));
        assertTrue(newer.getMessage().contains("newer Kedang"), newer.getMessage());
    }
}
