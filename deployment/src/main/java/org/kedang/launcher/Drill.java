package org.kedang.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.launcher.backup.Archive;
import org.kedang.launcher.backup.BackupKey;
import org.kedang.launcher.backup.Manifest;
import org.kedang.launcher.backup.Unusable;
import org.kedang.launcher.tools.Launch;

/** {@code kedang drill}: restores a backup aside, checks it and removes it. Nothing of the portal is touched. */
final class Drill {
    private final Keeping keeping;
    private final PrintStream out;

    Drill(Keeping keeping, PrintStream out) {
        this.keeping = keeping;
        this.out = out;
    }

    /** @throws Stop with code 1 when the backup cannot be restored */
    void run() throws IOException, SQLException {
        String operand = keeping.options().operand();
        long begun = System.nanoTime();
        Phases phases = new Phases(out);
        Path parent = Files.isDirectory(keeping.root()) && Files.isWritable(keeping.root())
                ? keeping.root()
                : Path.of(System.getProperty("java.io.tmpdir"));
        Path aside = Files.createTempDirectory(
                parent, "drill-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Thread ending = new Thread(() -> remove(aside), "drill-end");
        Runtime.getRuntime().addShutdownHook(ending);
        Path file = operand == null ? aside.resolve("new" + Keeping.ENDING) : newest(Path.of(operand));
        BackupKey key = keeping.key(operand == null);
        if (operand == null) {
            keeping.withDataBase(place -> {
                Manifest unused = keeping.take(place, key, file);
                phases.done("backup taken and read again");
            });
        }
        Manifest manifest = null;
        String wrong;
        try {
            manifest = Archive.check(file, key);
            phases.done("file checked");
            keeping.describe(file, manifest);
            Path target = Files.createDirectory(aside.resolve("data"));
            if (Files.isDirectory(OwnPostgres.binaries(keeping.root()))) {
                Files.createSymbolicLink(OwnPostgres.binaries(target), OwnPostgres.binaries(keeping.root()));
            }
            wrong = new Restoring(keeping, out)
                    .to(target, null, file, key, manifest, phases, false)
                    .orElse("");
        } catch (Unusable failure) {
            wrong = String.valueOf(failure.getMessage());
        }
        long seconds = Math.round((System.nanoTime() - begun) / 1e9);
        record(file, manifest, wrong, seconds);
        remove(aside);
        phases.total("drill");
        if (!wrong.isEmpty()) {
            throw new Stop(1, "The drill FAILED: " + wrong);
        }
        out.println("  The drill went well: every table came back byte for byte, the journal is whole.");
    }

    /** Tells the auditors, where there is a journal to tell it to. */
    private void record(Path file, @Nullable Manifest manifest, String wrong, long seconds) throws IOException {
        try {
            keeping.withDataBase(place -> keeping.tell(
                    place,
                    "RehearseRestore",
                    wrong.isEmpty(),
                    file,
                    manifest,
                    wrong.isEmpty()
                            ? Map.of("seconds", Long.toString(seconds))
                            : Map.of("seconds", Long.toString(seconds), "failure", wrong)));
            out.println("  The result stands in the audit journal.");
        } catch (Stop none) {
            out.println("  The result stands nowhere but here: " + none.getMessage());
        }
    }

    private static void remove(Path folder) {
        try {
            Launch.delete(folder);
        } catch (IOException left) {
            System.err.println("The folder " + folder + " of the drill could not be removed: " + left.getMessage());
        }
    }

    private static Path newest(Path given) throws IOException {
        if (!Files.isDirectory(given)) {
            return Keeping.given(given);
        }
        try (Stream<Path> files = Files.list(given)) {
            return files.filter(file -> file.getFileName().toString().endsWith(Keeping.ENDING))
                    .max(Comparator.comparing((Path file) -> file.toFile().lastModified()))
                    .orElseThrow(() -> new Stop(Stop.USAGE, "kedang: there is no backup in " + given));
        }
    }
}
