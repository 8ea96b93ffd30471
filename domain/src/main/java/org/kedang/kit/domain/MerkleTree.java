package org.kedang.kit.domain;

import java.util.ArrayList;
import java.util.List;

/** Grows the Merkle tree of RFC 6962 leaf by leaf, keeping only the roots of its full subtrees. */
public final class MerkleTree {
    private final AuditDigest digest;
    private final List<byte[]> roots = new ArrayList<>();
    private long leaves;

    public MerkleTree(AuditDigest digest) {
        this.digest = digest;
    }

    /** Adds the digest of one more entry. */
    public void add(byte[] entry) {
        byte[] node = digest.leaf(entry);
        for (long size = leaves; (size & 1) == 1; size >>= 1) {
            node = digest.node(roots.remove(roots.size() - 1), node);
        }
        roots.add(node);
        leaves++;
    }

    /** How many entries were added. */
    public long leaves() {
        return leaves;
    }

    /** The root over all that was added so far. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return digest.empty();
        }
        byte[] root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = digest.node(roots.get(i), root);
        }
        return root;
    }
}
