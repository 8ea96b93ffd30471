package org.kedang.launcher.tools;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL binaries into the directory {@code target}; a half-unpacked directory never takes the name. */
public final class UnpackPostgres implements Function<Map<String, String>, AutoCloseable> {

    @Override
    public AutoCloseable apply(Map<String, String> arguments) {
        Path target = Path.of(Launch.argument(arguments, "target"));
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream archive = UnpackPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (archive == null) {
                throw new IllegalStateException(
                        "No PostgreSQL binaries for this processor among the launcher's files.");
            }
            Launch.delete(half);
            Files.createDirectories(half);
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, half);
                }
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return () -> {};
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked to " + target, failure);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, root.resolve(entry.getLinkName()).normalize());
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            Set<PosixFilePermission> rights = EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.OTHERS_READ);
            if ((entry.getMode() & 0100) != 0) {
                rights.add(PosixFilePermission.OWNER_EXECUTE);
                rights.add(PosixFilePermission.GROUP_EXECUTE);
                rights.add(PosixFilePermission.OTHERS_EXECUTE);
            }
            Files.setPosixFilePermissions(path, rights);
        }
    }
}
