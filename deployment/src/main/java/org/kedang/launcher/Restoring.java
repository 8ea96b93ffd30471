package org.kedang.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.launcher.backup.Archive;
import org.kedang.launcher.backup.Backup;
import org.kedang.launcher.backup.BackupKey;
import org.kedang.launcher.backup.Belongings;
import org.kedang.launcher.backup.Manifest;
import org.kedang.launcher.backup.Place;
import org.kedang.launcher.backup.Unusable;

/** {@code kedang restore}. */
final class Restoring {
    private final Keeping keeping;
    private final PrintStream out;

    Restoring(Keeping keeping, PrintStream out) {
        this.keeping = keeping;
        this.out = out;
    }

    /** Restores into the data directory and the data base of this start. */
    void run(Path given) throws IOException, SQLException {
        Path file = Keeping.given(given);
        BackupKey key = keeping.key(false);
        Path root = keeping.root();
        Place outside = keeping.outside();
        Phases phases = new Phases(out);
        Manifest manifest = Archive.check(file, key);
        phases.done("file checked");
        keeping.describe(file, manifest);
        if (keeping.options().checkOnly()) {
            out.println("  The backup is good; nothing was restored.");
            return;
        }
        List<String> strangers =
                Files.exists(root) && !Files.isDirectory(root) ? List.of(root.toString()) : Belongings.strangers(root);
        if (!strangers.isEmpty()) {
            throw new Stop(
                    Stop.USAGE,
                    "The data directory " + root + " is not empty, there is " + strangers.get(0)
                            + ".\nA backup is restored into an empty one only: name it with --data.");
        }
        Optional<String> damage = to(root, outside, file, key, manifest, phases, true);
        phases.total("restored");
        out.println("  Started by ./kedang serve" + (outside == null ? " --demo" : "") + " --data " + root
                + (Files.exists(root.resolve(Belongings.OLD_SETTINGS))
                        ? "\n  The settings of the backup lie in " + Belongings.OLD_SETTINGS + " and are not in force."
                        : ""));
        if (damage.isPresent()) {
            throw new Stop(1, damage.get());
        }
    }

    /** Restores a checked backup; what it did is taken away again when it fails. */
    Optional<String> to(
            Path target,
            @Nullable Place outside,
            Path file,
            BackupKey key,
            Manifest manifest,
            Phases phases,
            boolean lasting)
            throws IOException, SQLException {
        boolean settingsWereThere = Files.exists(target.resolve("kedang.properties"));
        boolean done = false;
        try (DataDirectory data = DataDirectory.take(target)) {
            data.sign("process " + ProcessHandle.current().pid() + ", restoring");
            data.restoring(true);
            try {
                Belongings.lay(file, key, manifest, target, outside == null && !settingsWereThere);
                if (lasting) {
                    keepKey(data);
                }
                phases.done("configuration");
                Optional<String> damage;
                if (outside != null) {
                    damage = load(outside, target, file, key, manifest, phases, lasting);
                } else {
                    try (OwnPostgres postgres = keeping.own(data)) {
                        postgres.start(keeping.tools(), phases);
                        phases.done("data base");
                        damage = load(Keeping.place(postgres), target, file, key, manifest, phases, lasting);
                    }
                }
                data.restoring(false);
                done = true;
                return damage;
            } finally {
                if (!done) {
                    Belongings.clear(target, settingsWereThere);
                }
            }
        }
    }

    private Optional<String> load(
            Place place, Path target, Path file, BackupKey key, Manifest manifest, Phases phases, boolean lasting)
            throws SQLException {
        Backup.restore(file, key, manifest, place, changeSets -> {
            schema(place, changeSets);
            phases.done("schema of " + changeSets.size() + " change sets");
        });
        phases.done(manifest.rows() + " rows loaded and read back");
        Path heads = target.resolve("audit-heads");
        Optional<String> damage =
                JournalOfOperations.check(place, Files.isDirectory(heads) ? heads : null, manifest, out);
        phases.done("journal verified");
        if (lasting) {
            keeping.tell(place, "RestoreBackup", damage.isEmpty(), file, manifest, Map.of());
        }
        return damage;
    }

    private void schema(Place place, List<Manifest.ChangeSet> changeSets) {
        try {
            keeping.tools()
                    .run(
                            "RestoreSchema",
                            Map.of(
                                    "url",
                                    place.url(),
                                    "user",
                                    place.user(),
                                    "password",
                                    place.password(),
                                    "changeSets",
                                    changeSets.stream()
                                            .map(one -> String.join(
                                                    "\t", one.file(), one.id(), one.author(), one.checksum()))
                                            .collect(Collectors.joining("\n"))));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw new Unusable(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The restored portal goes on with the same key. */
    private void keepKey(DataDirectory data) throws IOException {
        Path place = data.folder("secrets").resolve(BackupKey.NAME);
        if (!Files.exists(place)) {
            Files.createFile(place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(place, Files.readAllBytes(keeping.keyFile()));
        }
    }
}
