package org.kedang.conduct.domain;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * One version of the agreement or of the guide. A version never changes; another text is another version. It is in force from
 * the first instant of its first day (Asia/Shanghai) until the next one is.
 *
 * @param version from 1, without gaps
 * @param startsOn first day
 * @param body plain text, one paragraph a line; lines that begin with 第…条 or 一、 are headings
 * @param publishedBy null for what the product brings along
 */
public record ConductText(
        TextKind kind,
        int version,
        LocalDate startsOn,
        String title,
        String body,
        @Nullable EmployeeId publishedBy,
        Instant publishedAt)
        implements Serializable {
    /** Fewest characters of an agreement or a guide. */
    public static final int SHORTEST = 200;
    /** Most characters. */
    public static final int LONGEST = 40_000;
    /** Most characters of a title. */
    public static final int TITLE_LIMIT = 60;

    private static final List<String> PENALTIES = List.of("违约", "处罚", "赔偿", "penalt", "damages");

    /**
     * Makes the next version.
     *
     * @param before all versions there are
     * @throws Refused {@code TEXT_TITLE_MISSING}, {@code TEXT_TOO_SHORT}, {@code TEXT_TOO_LONG}, {@code TEXT_UNCHANGED},
     *     {@code PENALTY_MISSING} for an agreement that names no consequence, {@code STARTS_BEFORE_TODAY},
     *     {@code STARTS_BEFORE_LAST}
     */
    public static ConductText next(
            List<ConductText> before,
            TextKind kind,
            LocalDate startsOn,
            String title,
            String body,
            EmployeeId publisher,
            Instant now,
            LocalDate today) {
        String name = title.strip();
        String text = normal(body);
        if (name.isEmpty() || name.length() > TITLE_LIMIT) {
            throw new Refused(ConductRule.TEXT_TITLE_MISSING, TITLE_LIMIT);
        }
        if (text.length() < SHORTEST) {
            throw new Refused(ConductRule.TEXT_TOO_SHORT, SHORTEST);
        }
        if (text.length() > LONGEST) {
            throw new Refused(ConductRule.TEXT_TOO_LONG, LONGEST);
        }
        if (kind == TextKind.AGREEMENT && PENALTIES.stream().noneMatch(text::contains)) {
            throw new Refused(ConductRule.PENALTY_MISSING);
        }
        if (startsOn.isBefore(today)) {
            throw new Refused(ConductRule.STARTS_BEFORE_TODAY);
        }
        Optional<ConductText> last = before.stream().max(Comparator.comparingInt(ConductText::version));
        if (last.isPresent()) {
            if (startsOn.isBefore(last.get().startsOn())) {
                throw new Refused(ConductRule.STARTS_BEFORE_LAST, last.get().startsOn());
            }
            if (last.get().body().equals(text)) {
                throw new Refused(ConductRule.TEXT_UNCHANGED);
            }
        }
        return new ConductText(
                kind, last.map(ConductText::version).orElse(0) + 1, startsOn, name, text, publisher, now);
    }

    /** The version in force on the day, if there is any. */
    public static Optional<ConductText> inForce(List<ConductText> versions, LocalDate today) {
        return versions.stream()
                .filter(one -> !one.startsOn().isAfter(today))
                .max(Comparator.comparingInt(ConductText::version));
    }

    /** SHA-256 of title, line feed and text in UTF-8, 64 hexadecimal digits: what a signature is bound to. */
    public String hash() {
        try {
            byte[] bytes = (title + "\n" + body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its paragraphs in order, without empty ones. */
    public List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String normal(String body) {
        return body.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    }
}
