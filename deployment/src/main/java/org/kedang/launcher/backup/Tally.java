package org.kedang.launcher.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Counts and digests what goes through, without closing what lies behind it. */
final class Tally extends FilterOutputStream {
    private final MessageDigest sha;
    private long bytes;
    private long lines;

    Tally(OutputStream behind) {
        super(behind);
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        note(from, offset, length);
    }

    void note(byte[] from, int offset, int length) {
        sha.update(from, offset, length);
        bytes += length;
        for (int i = offset; i < offset + length; i++) {
            if (from[i] == '\n') {
                lines++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** What went through, once. In the text PostgreSQL copies, every row ends with the only bare line feed it holds. */
    Manifest.Part part(String name, List<String> columns) {
        boolean table = name.startsWith(Manifest.TABLES);
        return new Manifest.Part(
                name, columns, table ? lines : -1, bytes, HexFormat.of().formatHex(sha.digest()));
    }
}
