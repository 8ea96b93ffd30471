package org.kedang.search.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.kedang.kit.domain.Refused;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.SearchRule;

/**
 * Where a page ended: the section, how it was read and the sort keys of its last row. It proves itself by a digest that
 * covers the question too, so a cursor of another question is refused. It opens nothing: every page checks rights anew.
 *
 * @param cards whether the page ended among the existence cards
 * @param walked whether the readable rows were read along a sort index because there were too many to sort
 */
record PageCursor(boolean cards, boolean walked, List<String> keys) {
    private static final int DIGEST = 9;
    private static final int LONGEST = 4000;

    String encode(CustomerQuery query) {
        String body = (cards ? "c" : "r") + (walked ? "w" : "p") + "\u0000" + String.join("\u0000", keys);
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(digest(query, text), DIGEST + text.length);
        System.arraycopy(text, 0, all, DIGEST, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** @throws Refused by {@link SearchRule#CURSOR_INVALID} */
    static PageCursor decode(String cursor, CustomerQuery query, int probeKeys, int walkKeys, int cardKeys) {
        try {
            if (cursor.length() > LONGEST) {
                throw new Refused(SearchRule.CURSOR_INVALID);
            }
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            if (all.length <= DIGEST) {
                throw new Refused(SearchRule.CURSOR_INVALID);
            }
            byte[] text = Arrays.copyOfRange(all, DIGEST, all.length);
            if (!MessageDigest.isEqual(digest(query, text), Arrays.copyOf(all, DIGEST))) {
                throw new Refused(SearchRule.CURSOR_INVALID);
            }
            List<String> parts =
                    new ArrayList<>(Arrays.asList(new String(text, StandardCharsets.UTF_8).split("\u0000", -1)));
            String kind = parts.remove(0);
            PageCursor decoded = new PageCursor(kind.startsWith("c"), kind.endsWith("w"), List.copyOf(parts));
            int expected = decoded.cards ? cardKeys : decoded.walked ? walkKeys : probeKeys;
            if (parts.size() != expected) {
                throw new Refused(SearchRule.CURSOR_INVALID);
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new Refused(SearchRule.CURSOR_INVALID);
        }
    }

    private static byte[] digest(CustomerQuery query, byte[] text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            StringBuilder question =
                    new StringBuilder(query.text()).append('\u0000').append(query.sort());
            query.filters().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(entry ->
                            question.append('\u0000').append(entry.getKey()).append(entry.getValue()));
            sha.update(question.toString().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return Arrays.copyOf(sha.digest(text), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
