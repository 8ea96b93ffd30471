package org.kedang.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes backups and restores them. */
public final class Backup {
    private Backup() {}

    /**
     * Writes a backup, reads it again, and only then gives it its name.
     *
     * @param file may not be there yet
     * @param belongings name in the archive and place of each file that goes along
     * @throws Unusable when there is no good backup at the end; nothing has the name then
     */
    public static Manifest take(Place source, Map<String, Path> belongings, BackupKey key, Path file, String product) {
        if (Files.exists(file)) {
            throw new Unusable("There is a file " + file + " already; a backup never replaces another.");
        }
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(half);
            write(source, belongings, key, half, product);
            Manifest manifest = Archive.check(half, key);
            Durably.name(half, file);
            return manifest;
        } catch (SQLException | IOException failure) {
            throw new Unusable("The backup could not be taken: " + failure.getMessage(), failure);
        } finally {
            discard(half);
        }
    }

    private static void write(Place source, Map<String, Path> belongings, BackupKey key, Path half, String product)
            throws IOException, SQLException {
        try (Archive.Writer archive = new Archive.Writer(half, key)) {
            // Before the snapshot: every exported head that is taken along then stands in the snapshot's table too.
            for (Map.Entry<String, Path> one : belongings.entrySet()) {
                archive.add(one.getKey(), List.of(), out -> Files.copy(one.getValue(), out));
            }
            try (Snapshot snapshot = Snapshot.open(source)) {
                snapshot.copyTo(archive);
                archive.finish(snapshot.manifest(product, archive.parts()));
            }
        }
    }

    private static void discard(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException left) {
            System.err.println("The unfinished backup " + half + " could not be removed: " + left.getMessage());
        }
    }

    /**
     * Restores the tables of a checked backup into an empty data base and reads every one of them back.
     *
     * @param schema makes the schema of exactly these change sets
     * @throws Unusable when the data base is not empty or does not hold at the end what the backup holds; it is as empty as
     *     before then
     */
    public static void restore(
            Path file, BackupKey key, Manifest manifest, Place place, Consumer<List<Manifest.ChangeSet>> schema) {
        Target target = new Target(place);
        try {
            long things = target.things();
            if (things > 0) {
                throw new Unusable("The data base " + place.url() + " is not empty (" + things
                        + " tables, views and sequences). A backup is restored into an empty one only.");
            }
        } catch (SQLException failure) {
            throw new Unusable("The data base " + place.url() + " does not answer: " + failure.getMessage(), failure);
        }
        boolean done = false;
        try {
            schema.accept(manifest.changeSets());
            target.load(file, key, manifest);
            done = true;
        } finally {
            if (!done) {
                empty(target);
            }
        }
    }

    private static void empty(Target target) {
        try {
            target.clear();
        } catch (SQLException left) {
            System.err.println("What was restored so far could not be removed; drop the data base and make it again: "
                    + left.getMessage());
        }
    }
}
