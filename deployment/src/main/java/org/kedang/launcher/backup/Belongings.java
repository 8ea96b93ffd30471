package org.kedang.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kedang.launcher.tools.Launch;

/**
 * What of a data directory belongs into a backup beside the data base: settings, secrets, exported heads of the journal. The
 * key of the backups never does.
 */
public final class Belongings {
    static final String SETTINGS = "kedang.properties";

    /** The settings of the backup, where others are in force. */
    public static final String OLD_SETTINGS = "kedang.properties.of-backup";

    private static final List<String> FOLDERS = List.of("secrets", "audit-heads");

    private Belongings() {}

    /**
     * Name in the archive and place of each.
     *
     * @param settings the settings file of this start, which may lie elsewhere and need not be there
     */
    public static Map<String, Path> of(Path root, Path settings, BackupKey key) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        if (Files.isRegularFile(settings)) {
            found.put(Manifest.FILES + SETTINGS, settings);
        }
        for (String folder : FOLDERS) {
            if (!Files.isDirectory(root.resolve(folder))) {
                continue;
            }
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (Files.isRegularFile(file)
                            && !file.getFileName().toString().endsWith(".part")
                            && !key.isIn(file)) {
                        found.put(Manifest.FILES + folder + "/" + file.getFileName(), file);
                    }
                }
            }
        }
        return found;
    }

    /**
     * Whether a data directory may take a backup: it is missing, or holds nothing but settings and the key.
     *
     * @return what lies in it besides, empty when it may
     */
    public static List<String> strangers(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root, 2)) {
                all.filter(path -> !path.equals(root))
                        .map(path -> root.relativize(path).toString())
                        .filter(name -> !List.of(SETTINGS, "secrets", "secrets/" + BackupKey.NAME, "lock", "lost+found")
                                .contains(name))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Takes away everything a restore has put there. */
    public static void clear(Path root, boolean settingsWereThere) throws IOException {
        for (String name : strangers(root)) {
            Path path = root.resolve(name);
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Launch.delete(path);
            } else {
                Files.deleteIfExists(path);
            }
        }
        if (!settingsWereThere) {
            Files.deleteIfExists(root.resolve(SETTINGS));
        }
    }

    /**
     * Lays the files of a backup into a data directory; settings in force there are not replaced.
     *
     * @param settings whether the backup's settings come into force
     */
    public static void lay(Path file, BackupKey key, Manifest manifest, Path root, boolean settings) {
        Archive.each(file, key, manifest, Manifest.FILES, (part, content) -> {
            String name = part.thing();
            if (name.equals(SETTINGS) && !settings) {
                name = OLD_SETTINGS;
            }
            Path place = root.resolve(name).normalize();
            if (!place.startsWith(root) || name.equals("secrets/" + BackupKey.NAME)) {
                throw new Unusable("The backup names a file that has no place in it: " + name);
            }
            put(place, content);
        });
    }

    private static void put(Path place, InputStream content) {
        try {
            Path folder = place.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path half = place.resolveSibling(place.getFileName() + ".part");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(half, content.readAllBytes(), StandardOpenOption.SYNC);
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new Unusable("The file " + place + " cannot be written: " + failure.getMessage(), failure);
        }
    }
}
