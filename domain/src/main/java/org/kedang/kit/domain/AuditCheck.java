package org.kedang.kit.domain;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Re-computes the whole journal as it streams by: first a batch's row, then its entries, and so on. Keeps no entry; stops
 * judging at the first damage.
 */
public final class AuditCheck {
    private final AuditDigest digest = new AuditDigest();
    private final TreeMap<Long, AuditHead> heads = new TreeMap<>();
    private byte[] chain = AuditDigest.nothing();
    private byte[] batchHash = AuditDigest.nothing();
    private long entries;
    private long batches;
    private @Nullable Batch open;
    private MerkleTree tree = new MerkleTree(digest);
    private @Nullable AuditDamage damage;

    /** A row of the table of batches, its hashes as lower case hex. */
    public record Batch(
            long number, long first, long last, String root, String previousHash, String hash, Instant sealedAt) {}

    /** A head the journal must still contain; give all of them before the first batch. */
    public void head(AuditHead head, String where) {
        AuditHead known = heads.putIfAbsent(head.batch(), head);
        if (known != null && !(known.hash().equals(head.hash()) && known.lastSeq() == head.lastSeq())) {
            found(AuditDamage.Kind.HEAD_DIFFERS, 0, head.batch(), "the head " + where + " contradicts another head");
        }
    }

    /** The next batch in the order of their numbers. */
    public void batch(Batch batch) {
        close();
        long first = batch.first();
        if (batch.number() != batches + 1) {
            found(
                    batch.number() > batches + 1 ? AuditDamage.Kind.BATCH_MISSING : AuditDamage.Kind.BATCH_CHANGED,
                    entries + 1,
                    batches + 1,
                    "expected batch " + (batches + 1) + ", found " + batch.number());
        } else if (first != entries + 1 || batch.last() < first) {
            found(
                    AuditDamage.Kind.BATCH_CHANGED,
                    entries + 1,
                    batch.number(),
                    "covers " + first + ".." + batch.last() + ", expected to begin at " + (entries + 1));
        } else if (!batch.previousHash().equals(headHash())) {
            found(AuditDamage.Kind.BATCH_CHANGED, first, batch.number(), "does not follow the batch before");
        }
        open = batch;
        tree = new MerkleTree(digest);
    }

    /** The next entry in the order of their numbers. */
    public void entry(long seq, long id, AuditLine line, byte[] storedDigest, byte[] storedChain) {
        if (damage != null) {
            return;
        }
        Batch batch = open;
        long expected = entries + 1;
        long number = batch == null ? 0 : batch.number();
        if (seq > expected) {
            found(AuditDamage.Kind.ENTRY_MISSING, expected, number, "expected entry " + expected + ", found " + seq);
            return;
        }
        if (seq < expected || batch == null || seq > batch.last()) {
            found(AuditDamage.Kind.ENTRY_INSERTED, seq, number, "entry " + seq + " belongs to no sealed batch");
            return;
        }
        byte[] content = digest.line(line);
        if (!AuditDigest.same(content, storedDigest)) {
            found(AuditDamage.Kind.CONTENT_CHANGED, seq, number, "the content does not have the stored digest");
            return;
        }
        byte[] link = digest.chain(chain, seq, id, content);
        if (!AuditDigest.same(link, storedChain)) {
            found(AuditDamage.Kind.CHAIN_BROKEN, seq, number, "the entry does not follow the one before");
            return;
        }
        tree.add(content);
        chain = link;
        entries = seq;
    }

    /** An entry that waits for sealing. */
    public void waiting(long id, AuditLine line, byte[] storedDigest) {
        if (!AuditDigest.same(digest.line(line), storedDigest)) {
            found(AuditDamage.Kind.WAITING_CHANGED, 0, 0, "the unsealed entry with inbox number " + id);
        }
    }

    /** Where the journal and something outside of it disagree. */
    public void found(AuditDamage.Kind kind, long entry, long batch, String detail) {
        if (damage == null) {
            damage = new AuditDamage(kind, entry, batch, detail);
        }
    }

    /** Ends the check; empty when nothing is wrong. */
    public Optional<AuditDamage> end() {
        close();
        Map.Entry<Long, AuditHead> newest = heads.lastEntry();
        if (newest != null && newest.getKey() > batches) {
            found(
                    AuditDamage.Kind.TAIL_CUT,
                    entries + 1,
                    batches + 1,
                    "the head of " + newest.getValue().day() + " names batch " + newest.getKey() + " and entry "
                            + newest.getValue().lastSeq() + ", the journal ends at batch " + batches + " and entry "
                            + entries);
        }
        return Optional.ofNullable(damage);
    }

    /** Whether something wrong was found already. */
    public boolean damaged() {
        return damage != null;
    }

    /** How many entries were found right, from the first one on. */
    public long entries() {
        return entries;
    }

    /** How many batches were found right. */
    public long batches() {
        return batches;
    }

    /** The last batch's hash as lower case hex. */
    public String headHash() {
        return hex(batchHash);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private void close() {
        Batch batch = open;
        open = null;
        if (batch == null || damage != null) {
            return;
        }
        long number = batch.number();
        if (entries < batch.last()) {
            found(
                    AuditDamage.Kind.ENTRY_MISSING,
                    entries + 1,
                    number,
                    "the batch reaches to entry " + batch.last() + ", found up to " + entries);
            return;
        }
        byte[] root = tree.root();
        if (!hex(root).equals(batch.root())) {
            found(AuditDamage.Kind.BATCH_CHANGED, batch.first(), number, "the Merkle root differs");
            return;
        }
        byte[] hash = digest.batch(batchHash, number, batch.first(), batch.last(), root, chain, batch.sealedAt());
        if (!hex(hash).equals(batch.hash())) {
            found(AuditDamage.Kind.BATCH_CHANGED, batch.first(), number, "the batch's hash differs");
            return;
        }
        batchHash = hash;
        batches = number;
        AuditHead head = heads.get(number);
        if (head != null && !(head.hash().equals(hex(hash)) && head.lastSeq() == batch.last())) {
            found(
                    AuditDamage.Kind.HEAD_DIFFERS,
                    batch.first(),
                    number,
                    "the head of " + head.day() + " that left the server has another hash: everything up to entry "
                            + batch.last() + " may have been written anew");
        }
    }
}
