package org.kedang.kit.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The end of the sealed journal as it leaves the server once a day. Who keeps it can tell later whether anything up to it
 * was changed or cut off.
 *
 * @param day business day of the export
 * @param batch number of the last sealed batch
 * @param lastSeq number of the last sealed entry
 * @param hash the batch's hash, 64 digits of lower case hex
 */
public record AuditHead(LocalDate day, long batch, long lastSeq, String hash, Instant madeAt) {
    private static final String TITLE = "kedang-audit-head-1";

    /** Name of the head's file. */
    public String fileName() {
        return "head-" + day + ".txt";
    }

    /** The head as five lines of text. */
    public String text() {
        return TITLE + "\nday: " + day + "\nbatch: " + batch + "\nlast-entry: " + lastSeq + "\nhash: " + hash
                + "\nmade-at: " + madeAt + "\n";
    }

    /** @throws IllegalArgumentException if the text is no head */
    public static AuditHead parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] lines = text.strip().split("\\R", -1);
        if (!lines[0].equals(TITLE)) {
            throw new IllegalArgumentException("not a head of the audit journal");
        }
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(": ");
            if (colon > 0) {
                values.put(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 2).strip());
            }
        }
        try {
            return new AuditHead(
                    LocalDate.parse(value(values, "day")),
                    Long.parseLong(value(values, "batch")),
                    Long.parseLong(value(values, "last-entry")),
                    value(values, "hash"),
                    Instant.parse(value(values, "made-at")));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the head is damaged: " + e.getMessage(), e);
        }
    }

    private static String value(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }
}
