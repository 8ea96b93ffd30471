package org.kedang.kit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the audit journal, all SHA-256, over the canonical form laid down in {@code docs/audit.md}. Every text is
 * preceded by its length, so no two different lines have the same form. One object serves one thread.
 */
public final class AuditDigest {
    private static final byte[] LINE = "kedang-audit-line-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHAIN = "kedang-audit-chain-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BATCH = "kedang-audit-batch-1\n".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest sha;
    private final ByteBuffer number = ByteBuffer.allocate(8);

    public AuditDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What precedes the first entry and the first batch: 32 zero bytes. */
    public static byte[] nothing() {
        return new byte[32];
    }

    /** Digest of what the line says. */
    public byte[] line(AuditLine line) {
        sha.reset();
        sha.update(LINE);
        number(micros(line.at()));
        text(line.actorId());
        text(line.actorNumber());
        text(line.actorName());
        text(line.channel());
        text(line.address());
        text(line.action());
        text(line.outcome());
        text(line.subjectKind());
        text(line.subjectId());
        text(line.subjectLabel());
        text(line.reason());
        text(line.rule());
        List<@Nullable String> changes = line.changes();
        number(changes.size() / 3);
        for (String part : changes) {
            text(part);
        }
        return sha.digest();
    }

    /** Hash of an entry in its place: what came before, its number in the log, its number in the inbox, its digest. */
    public byte[] chain(byte[] previous, long seq, long id, byte[] digest) {
        sha.reset();
        sha.update(CHAIN);
        sha.update(previous);
        number(seq);
        number(id);
        sha.update(digest);
        return sha.digest();
    }

    /** Hash of a sealed batch: what came before, its place and extent, the Merkle root and the last chain hash, the time. */
    public byte[] batch(
            byte[] previous, long batch, long first, long last, byte[] root, byte[] chain, Instant sealedAt) {
        sha.reset();
        sha.update(BATCH);
        sha.update(previous);
        number(batch);
        number(first);
        number(last);
        sha.update(root);
        sha.update(chain);
        number(micros(sealedAt));
        return sha.digest();
    }

    /** Merkle leaf of RFC 6962 over an entry's digest. */
    byte[] leaf(byte[] digest) {
        sha.reset();
        sha.update((byte) 0);
        sha.update(digest);
        return sha.digest();
    }

    /** Merkle node of RFC 6962. */
    byte[] node(byte[] left, byte[] right) {
        sha.reset();
        sha.update((byte) 1);
        sha.update(left);
        sha.update(right);
        return sha.digest();
    }

    /** Hash of nothing: the root of a tree without leaves. */
    byte[] empty() {
        sha.reset();
        return sha.digest();
    }

    /** Whether two hashes are the same. */
    public static boolean same(byte @Nullable [] one, byte @Nullable [] other) {
        return Arrays.equals(one, other);
    }

    /** Microseconds since 1970 in UTC. */
    public static long micros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
    }

    private void number(long value) {
        sha.update(number.clear().putLong(value).array());
    }

    /** Eight bytes length and the UTF-8 bytes; -1 alone where there is no text. */
    private void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sha.update(bytes);
    }
}
