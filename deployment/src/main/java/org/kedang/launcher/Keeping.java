package org.kedang.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.launcher.backup.Backup;
import org.kedang.launcher.backup.BackupKey;
import org.kedang.launcher.backup.Belongings;
import org.kedang.launcher.backup.Manifest;
import org.kedang.launcher.backup.Place;
import org.kedang.launcher.backup.Unusable;

/** {@code kedang backup}, and what {@code restore} and {@code drill} share with it. */
final class Keeping {
    /** How names of backups end. */
    static final String ENDING = ".kbk";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'kedang-'yyyy-MM-dd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Options options;
    private final Path home;
    private final PrintStream out;
    private final Configuration configuration;
    private final Path root;

    Keeping(Options options, Path home, PrintStream out) {
        this.options = options;
        this.home = home;
        this.out = out;
        this.configuration =
                Configuration.read(options.settings(), options.config(), System.getenv(), System.getProperties(), true);
        this.root = Path.of(configuration.value(Setting.DATA)).toAbsolutePath().normalize();
    }

    /** @throws Stop with code 1 when it failed, 2 when it was used wrongly, 3 when the data directory is in use */
    void run() {
        try {
            switch (options.command()) {
                case "backup" -> backup();
                case "restore" -> new Restoring(this, out).run(Path.of(String.valueOf(options.operand())));
                default -> new Drill(this, out).run();
            }
        } catch (Unusable failure) {
            throw new Stop(1, String.valueOf(failure.getMessage()));
        } catch (SQLException | IOException failure) {
            throw new Stop(1, "It failed: " + failure.getMessage());
        }
    }

    Options options() {
        return options;
    }

    Path root() {
        return root;
    }

    Toolbox tools() {
        return new Toolbox(home);
    }

    /** PostgreSQL of our own, on the next free port; not started yet. */
    OwnPostgres own(DataDirectory data) {
        OwnPostgres postgres = new OwnPostgres(
                data, Main.freePorts(configuration.number(Setting.PORT), 1).get(0));
        // Ctrl+C leaves no data base behind.
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-stop"));
        return postgres;
    }

    private void backup() throws IOException {
        Path file = destination();
        Phases phases = new Phases(out);
        BackupKey key = key(true);
        withDataBase(place -> {
            Manifest manifest = take(place, key, file);
            phases.done("backup taken and read again");
            tell(place, "TakeBackup", true, file, manifest, Map.of());
            out.println("  " + file);
            describe(file, manifest);
            out.println("  key " + key.fingerprint() + ", " + keyFile());
            out.println("  KEEP A COPY OF THE KEY FAR FROM THE BACKUPS: without it nobody can read them.");
        });
    }

    Manifest take(Place place, BackupKey key, Path file) throws IOException {
        return Backup.take(place, Belongings.of(root, settingsFile(), key), key, file, product());
    }

    interface Work {
        void on(Place place) throws IOException, SQLException;
    }

    /** On the configured data base, else on our own below the data directory, started if it does not run. */
    void withDataBase(Work work) throws IOException {
        try {
            Place outside = outside();
            Optional<String> running = OwnPostgres.runningUrl(root);
            if (outside != null) {
                work.on(outside);
            } else if (running.isPresent()) {
                work.on(new Place(running.get(), OwnPostgres.NAME, OwnPostgres.password(root)));
            } else if (Files.isDirectory(root.resolve("database"))) {
                try (DataDirectory data = DataDirectory.take(root);
                        OwnPostgres postgres = own(data)) {
                    data.sign("process " + ProcessHandle.current().pid() + ", " + options.command());
                    postgres.start(tools(), new Phases(out));
                    work.on(place(postgres));
                }
            } else {
                throw new Stop(
                        Stop.USAGE,
                        "There is no data base in " + root
                                + ", and KEDANG_DB_URL names none. Name a directory with --data.");
            }
        } catch (SQLException failure) {
            throw new Stop(1, "The data base does not answer: " + failure.getMessage());
        }
    }

    static Place place(OwnPostgres postgres) {
        return new Place(postgres.url(), postgres.user(), postgres.password());
    }

    @Nullable
    Place outside() {
        return configuration.value(Setting.DB_URL).isEmpty()
                ? null
                : new Place(
                        configuration.value(Setting.DB_URL),
                        configuration.value(Setting.DB_USER),
                        configuration.value(Setting.DB_PASSWORD));
    }

    void tell(
            Place place, String action, boolean good, Path file, @Nullable Manifest manifest, Map<String, String> more)
            throws SQLException {
        Map<String, String> figures = new LinkedHashMap<>(more);
        if (manifest != null) {
            figures.put("takenAt", manifest.takenAt().toString());
            figures.put("rows", Long.toString(manifest.rows()));
            figures.put("journalHead", manifest.journal().head());
        }
        JournalOfOperations.tell(place, action, good, String.valueOf(file.getFileName()), figures);
    }

    void describe(Path file, Manifest manifest) throws IOException {
        out.printf(
                Locale.ROOT,
                "  taken at %s by Kedang %s, PostgreSQL %s%n  %d tables, %d rows, %d files, %.1f MB%n",
                manifest.takenAt(),
                manifest.product(),
                manifest.postgres(),
                manifest.tables().size(),
                manifest.rows(),
                manifest.parts().size() - manifest.tables().size(),
                Files.size(file) / 1e6);
        out.println("  head of its journal: " + manifest.journal().head());
    }

    private Path destination() throws IOException {
        String name = NAME.format(Instant.now()) + ENDING;
        String operand = options.operand();
        if (operand == null) {
            Path folder = root.resolve("backups");
            if (Files.isDirectory(root) && !Files.exists(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder.resolve(name);
        }
        Path given = Path.of(operand).toAbsolutePath().normalize();
        Path file = Files.isDirectory(given) ? given.resolve(name) : given;
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Stop(Stop.USAGE, "kedang: " + folder + " is no folder that can be written to");
        }
        if (Files.exists(file)) {
            throw new Stop(Stop.USAGE, "kedang: there is a file " + file + " already; a backup never replaces another");
        }
        return file;
    }

    static Path given(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Stop(Stop.USAGE, "kedang: " + file + " cannot be read");
        }
        return file;
    }

    private Path settingsFile() {
        Path config = options.config();
        return config == null ? root.resolve("kedang.properties") : config;
    }

    Path keyFile() {
        Path named = options.keyFile();
        return named == null ? root.resolve("secrets").resolve(BackupKey.NAME) : named;
    }

    BackupKey key(boolean make) throws IOException {
        Path file = keyFile();
        if (Files.isRegularFile(file)) {
            return BackupKey.read(file);
        }
        if (!make || options.keyFile() != null) {
            throw new Stop(
                    Stop.USAGE, "kedang: there is no key " + file + "; name the key of the backups with --key-file");
        }
        if (!Files.isDirectory(root)) {
            throw new Stop(Stop.USAGE, "kedang: there is no data directory " + root + "; name it with --data");
        }
        Path secrets = root.resolve("secrets");
        if (!Files.isDirectory(secrets)) {
            Files.createDirectory(
                    secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        BackupKey made = BackupKey.make(file);
        out.println("  A key for backups was made: " + file);
        return made;
    }

    private static String product() {
        String version = Keeping.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version.strip();
    }
}
