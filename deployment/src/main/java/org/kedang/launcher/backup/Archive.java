package org.kedang.launcher.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The file of a backup: one line that names the format and the key, then a zip of all parts with the manifest as the last,
 * encrypted as one stream. The line is authenticated with it. Nothing of the content leaves the cipher unauthenticated, and
 * a stream that was cut has no authentic end.
 */
public final class Archive {
    private static final String MAGIC = "KEDANG-BACKUP-1 ";
    private static final int HEADER = MAGIC.length() + 17;
    private static final int BUFFER = 1 << 16;

    private Archive() {}

    /** Writes one part. */
    interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** Takes one part in; what it leaves unread is read for it. */
    interface Taking {
        void take(Manifest.Part part, InputStream content) throws IOException, SQLException;
    }

    /** The archive while it is written. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final List<Manifest.Part> parts = new ArrayList<>();

        /** @param file is made; it may not be there yet */
        Writer(Path file, BackupKey key) throws IOException {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            byte[] header = (MAGIC + key.fingerprint() + "\n").getBytes(StandardCharsets.US_ASCII);
            OutputStream raw = Files.newOutputStream(file, StandardOpenOption.WRITE);
            try {
                raw.write(header);
                zip = new ZipOutputStream(
                        new BufferedOutputStream(key.cipher().newEncryptingStream(raw, header), BUFFER));
            } catch (GeneralSecurityException | IOException failure) {
                raw.close();
                throw new IOException("The encryption cannot begin", failure);
            }
            // The disk is slower than this, and the rest hardly smaller than that.
            zip.setLevel(1);
        }

        void add(String name, List<String> columns, Content content) throws IOException, SQLException {
            zip.putNextEntry(new ZipEntry(name));
            Tally tally = new Tally(zip);
            try (OutputStream buffered = new BufferedOutputStream(tally, BUFFER)) {
                content.writeTo(buffered);
            }
            zip.closeEntry();
            parts.add(tally.part(name, columns));
        }

        List<Manifest.Part> parts() {
            return parts;
        }

        void finish(Manifest manifest) throws IOException {
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /**
     * Reads the whole file and compares every part with the manifest.
     *
     * @throws Unusable when the key is another one or anything was changed, cut off or added
     */
    public static Manifest check(Path file, BackupKey key) {
        List<Manifest.Part> found = new ArrayList<>();
        Manifest[] manifest = new Manifest[1];
        read(file, key, (name, content) -> {
            if (name.equals(Manifest.NAME)) {
                manifest[0] = Manifest.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            } else {
                Tally tally = new Tally(OutputStream.nullOutputStream());
                content.transferTo(tally);
                found.add(tally.part(name, List.of()));
            }
        });
        Manifest stated = manifest[0];
        if (stated == null) {
            throw new Unusable("The backup " + file + " has no manifest.");
        }
        compare(stated, found, part -> "The backup " + file + " is damaged: " + part);
        return stated;
    }

    /** Compares what was found with what the manifest says, one part after the other. */
    static void compare(Manifest stated, List<Manifest.Part> found, Function<String, String> words) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < Math.max(found.size(), stated.parts().size()); i++) {
            if (i >= found.size() || i >= stated.parts().size()) {
                throw new Unusable(words.apply("it has " + found.size() + " parts, not "
                        + stated.parts().size()));
            }
            Manifest.Part one = found.get(i);
            Manifest.Part other = stated.parts().get(i);
            if (!names.add(one.name())
                    || !one.name().equals(other.name())
                    || one.rows() != other.rows()
                    || one.bytes() != other.bytes()
                    || !one.sha256().equals(other.sha256())) {
                throw new Unusable(words.apply(one.name() + " is not what the manifest says of " + other.name() + " ("
                        + one.rows() + " rows, " + one.bytes() + " bytes instead of " + other.rows() + " rows, "
                        + other.bytes() + " bytes)"));
            }
        }
    }

    /** Hands over the parts of a checked file that begin with that. */
    static void each(Path file, BackupKey key, Manifest manifest, String prefix, Taking taking) {
        read(file, key, (name, content) -> {
            if (name.startsWith(prefix)) {
                Manifest.Part part = manifest.parts().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Unusable("The backup " + file + " changed while it was read."));
                taking.take(part, content);
            }
        });
    }

    private interface Entry {
        void take(String name, InputStream content) throws IOException, SQLException;
    }

    private static void read(Path file, BackupKey key, Entry entry) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            byte[] header = header(file, raw, key);
            InputStream clear = new BufferedInputStream(key.cipher().newDecryptingStream(raw, header), BUFFER);
            ZipInputStream zip = new ZipInputStream(clear);
            String last = "";
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                last = next.getName();
                entry.take(last, new Unclosed(zip));
            }
            // The end of the zip is not the end of the stream, and only that is authentic.
            long unused = clear.transferTo(OutputStream.nullOutputStream());
            if (!last.equals(Manifest.NAME)) {
                throw new Unusable("The backup " + file + " does not end with its manifest.");
            }
        } catch (SQLException failure) {
            throw new Unusable("The data base refuses: " + failure.getMessage(), failure);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failure) {
            throw new Unusable(
                    "The backup " + file + " is damaged or cut ("
                            + String.valueOf(failure.getMessage()).split("\n", 2)[0]
                            + "). It cannot be used; take another one.",
                    failure);
        }
    }

    private static byte[] header(Path file, InputStream raw, BackupKey key) throws IOException {
        byte[] header = raw.readNBytes(HEADER);
        byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
        if (header.length < HEADER || !Arrays.equals(Arrays.copyOf(header, magic.length), magic)) {
            throw new Unusable("The file " + file + " is no backup of Kedang.");
        }
        String made = new String(header, magic.length, 16, StandardCharsets.US_ASCII);
        if (!made.equals(key.fingerprint())) {
            throw new Unusable("This is the wrong key: the backup " + file + " was made with the key "
                    + made.replaceAll("[^0-9a-f]", "?") + ", the one given is " + key.fingerprint() + ".");
        }
        return header;
    }

    /** A part is read to its end by others, the archive goes on. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the zip stays open for its next part
        }
    }
}
