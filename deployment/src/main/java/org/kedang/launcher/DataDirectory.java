package org.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The directory everything lasting lies in, held by one launcher at a time. The lock is the operating system's, so a
 * killed launcher leaves none behind.
 */
final class DataDirectory implements AutoCloseable {
    private static final String UNFINISHED = "restore-unfinished";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the directory.
     *
     * @throws Stop with code 3 when another launcher holds it, naming that one
     */
    static DataDirectory take(Path root) {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            if (!Files.isDirectory(root) || !Files.isWritable(root)) {
                throw new Stop(Stop.USAGE, "The data directory " + root + " cannot be written to.");
            }
            Path file = root.resolve("lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new Stop(
                        Stop.BUSY,
                        "Kedang already runs on " + root + ": " + (holder.isEmpty() ? "process unknown" : holder)
                                + ".\n" + "Stop it first, or name another directory with --data.");
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException failure) {
            throw new Stop(Stop.USAGE, "The data directory " + root + " cannot be used: " + failure.getMessage());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    /** Says in the lock file who holds the directory, for the one who comes second. */
    void sign(String text) {
        try {
            channel.truncate(0);
            ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path root() {
        return root;
    }

    /** Says that a restore works here, and when it is over that it ended well. */
    void restoring(boolean begins) {
        Path mark = root.resolve(UNFINISHED);
        try {
            if (begins) {
                Files.writeString(
                        mark,
                        "A restore began here and did not end.\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.SYNC);
            } else {
                Files.deleteIfExists(mark);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + mark + " cannot be written or removed", failure);
        }
    }

    /** @throws Stop with code 1 when a restore was broken off here: what it left is nobody's data */
    void requireWhole() {
        if (Files.exists(root.resolve(UNFINISHED))) {
            throw new Stop(
                    1,
                    "A restore into " + root + " was broken off. Empty this directory (and the data base it went into)"
                            + " and restore again.");
        }
    }

    Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("The directory " + folder + " cannot be made", failure);
        }
    }

    /** A random secret, made at its first use and readable by the owner alone. */
    String secret(String name) {
        Path file = folder("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Path half = file.resolveSibling(name + ".part");
                Files.deleteIfExists(half);
                Files.createFile(
                        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(half, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
                Files.move(half, file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("The secret " + file + " cannot be read or made", failure);
        }
    }

    /** The file of a secret, which is made if need be. */
    Path secretFile(String name) {
        String unused = secret(name);
        return root.resolve("secrets").resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
