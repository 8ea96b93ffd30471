package org.kedang.kit.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditDigestTest {
    private final AuditDigest digest = new AuditDigest();

    @Test
    @DisplayName("字段带长度:挪动分界即不同摘要")
    void moving_a_letter_to_the_next_field_changes_the_digest() {
        assertFalse(AuditDigest.same(digest.line(line("ab", "c", null)), digest.line(line("a", "bc", null))));
    }

    @Test
    void no_reason_is_not_an_empty_reason() {
        assertFalse(AuditDigest.same(digest.line(line("a", "b", null)), digest.line(line("a", "b", ""))));
    }

    @Test
    void the_same_line_has_the_same_digest_whatever_was_hashed_before() {
        byte[] first = digest.line(line("a", "b", "c"));
        digest.line(line("x", "y", "z"));
        assertArrayEquals(first, digest.line(line("a", "b", "c")));
        assertArrayEquals(first, new AuditDigest().line(line("a", "b", "c")));
    }

    @Test
    @DisplayName("默克尔根与 RFC 6962 的递归定义一致")
    void the_growing_tree_has_the_root_of_the_recursive_definition() {
        byte[][] leaves = new byte[70][];
        MerkleTree tree = new MerkleTree(digest);
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(tree.root()));
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = digest.line(line("n" + i, "x", null));
            tree.add(leaves[i]);
            assertArrayEquals(defined(leaves, 0, i + 1), tree.root(), (i + 1) + " leaves");
        }
        assertEquals(70, tree.leaves());
    }

    private byte[] defined(byte[][] leaves, int from, int to) {
        int count = to - from;
        if (count == 1) {
            return digest.leaf(leaves[from]);
        }
        int split = Integer.highestOneBit(count - 1);
        return digest.node(defined(leaves, from, from + split), defined(leaves, from + split, to));
    }

    private static AuditLine line(String number, String name, @Nullable String reason) {
        List<@Nullable String> changes = Arrays.asList("name", null, "华兴");
        return new AuditLine(
                Instant.parse("2026-11-02T01:00:00.123456Z"),
                "-",
                number,
                name,
                "PORTAL",
                "127.0.0.1",
                "SignIn",
                "DONE",
                "-",
                "-",
                "-",
                reason,
                null,
                changes);
    }
}
