package org.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * The archive of prepared classes for the starts to come (class data sharing of the Java machine). The first start on new
 * jars notes the classes it loads; when it is up, another Java machine makes the archive of them, with the lowest priority.
 * Where that fails the next start tries again; nobody needs the archive but the clock.
 */
final class PreparedClasses implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 10;

    private final Path archive;
    private final Path classes;
    private final Process process;
    private final Path half;

    private PreparedClasses(Path archive, Path classes, Path half, Process process) {
        this.archive = archive;
        this.classes = classes;
        this.half = half;
        this.process = process;
    }

    /** Begins making the archive, where the start was told to; what it returns gives up. */
    static AutoCloseable begin() {
        String archive = System.getProperty("kedang.prepare", "");
        String classes = System.getProperty("kedang.prepare.classes", "");
        return archive.isEmpty() || classes.isEmpty()
                ? () -> {}
                : begin(Path.of(archive), Path.of(classes), System.getProperty("java.class.path"));
    }

    /**
     * Begins making an archive.
     *
     * @param archive appears when it is whole
     * @param classes the names of the classes; it goes away in the end
     * @param classPath jars only, in the order the starts to come name them
     */
    static AutoCloseable begin(Path archive, Path classes, String classPath) {
        try {
            Path half = Path.of(classes + ".part");
            Process process = process(classes, half, classPath).start();
            PreparedClasses made = new PreparedClasses(archive, classes, half, process);
            Thread wait = new Thread(made::finish, "kedang-prepared-classes");
            wait.setDaemon(true);
            wait.start();
            return made;
        } catch (IOException impossible) {
            return () -> {};
        }
    }

    private static ProcessBuilder process(Path classes, Path half, String classPath) throws IOException {
        // of the list as it is now: the machine we are in goes on writing to it
        Path now = Path.of(classes + ".now");
        Files.copy(classes, now, StandardCopyOption.REPLACE_EXISTING);
        return new ProcessBuilder(
                        "nice",
                        "-n",
                        "19",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:dump",
                        "-Xmx512m",
                        "-XX:SharedClassListFile=" + now,
                        "-XX:SharedArchiveFile=" + half,
                        "-cp",
                        classPath)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private void finish() {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            } else if (process.exitValue() == 0 && Files.size(half) > 0) {
                // in one step, so that a start beside us sees all of it or nothing
                Files.move(half, archive, StandardCopyOption.ATOMIC_MOVE);
                dropOthers();
            }
            clear();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | UncheckedIOException failure) {
            System.getLogger(PreparedClasses.class.getName())
                    .log(System.Logger.Level.DEBUG, "no archive of prepared classes", failure);
        }
    }

    /** Archives of jars and Javas of yesterday; who has one mapped keeps it. */
    private void dropOthers() throws IOException {
        Path folder = archive.getParent();
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jsa")) {
            for (Path file : files) {
                if (!file.equals(archive)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void clear() throws IOException {
        Files.deleteIfExists(half);
        Files.deleteIfExists(Path.of(classes + ".now"));
        Files.deleteIfExists(classes);
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            process.destroy();
            clear();
        }
    }
}
