package org.kedang.profiles.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * What somebody of another department heard from a customer, or of him (001 一.1: 客户反馈情况与态度).
 *
 * <p>It lies beside the file until somebody who keeps the file's notes takes it into them, or sets it aside with a word. Its
 * author learns which; of the file he learns nothing. What was said is never altered.
 */
public final class CustomerFeedback implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Code of the note field that takes it in. */
    public static final String FIELD = "attitude";

    /** Most characters of the text, counted in code points. */
    public static final int TEXT_LIMIT = 500;

    /** Most characters of the word with which it is set aside, counted in code points. */
    public static final int WORD_LIMIT = 300;

    /** Most feedbacks of one person on one customer that wait at once. */
    public static final int MOST_WAITING = 10;

    private final FeedbackId id;
    private final CustomerId customer;
    private final FeedbackKind kind;
    private final LocalDate day;
    private final String text;
    private final Author author;
    private final Instant leftAt;

    @Nullable
    private Settlement settlement;

    /**
     * Who heard it, as he was then.
     *
     * @param departmentName what his department was called
     */
    public record Author(EmployeeId id, String name, DepartmentId department, String departmentName)
            implements Serializable {}

    /**
     * What became of it.
     *
     * @param version of the file that says it; null when it was set aside
     * @param word why it was set aside; empty when it was taken
     */
    public record Settlement(@Nullable Integer version, String word, EmployeeId by, Instant at)
            implements Serializable {
        /** Whether the file says it now. */
        public boolean taken() {
            return version != null;
        }
    }

    /** One that was kept. */
    public CustomerFeedback(
            FeedbackId id,
            CustomerId customer,
            FeedbackKind kind,
            LocalDate day,
            String text,
            Author author,
            Instant leftAt,
            @Nullable Settlement settlement) {
        this.id = id;
        this.customer = customer;
        this.kind = kind;
        this.day = day;
        this.text = text;
        this.author = author;
        this.leftAt = leftAt;
        this.settlement = settlement;
    }

    /**
     * Somebody leaves one.
     *
     * @param kind null is refused
     * @param day when it was heard; null is refused
     * @throws Refused FEEDBACK_TEXT, FEEDBACK_KIND, FEEDBACK_DATE
     */
    public static CustomerFeedback left(
            CustomerId customer,
            @Nullable FeedbackKind kind,
            @Nullable LocalDate day,
            String text,
            Author author,
            LocalDate today,
            Instant now) {
        String said = bounded(text, TEXT_LIMIT, FeedbackRule.FEEDBACK_TEXT);
        if (kind == null) {
            throw new Refused(FeedbackRule.FEEDBACK_KIND);
        }
        if (day == null || day.isAfter(today)) {
            throw new Refused(FeedbackRule.FEEDBACK_DATE, day == null ? "" : day);
        }
        return new CustomerFeedback(FeedbackId.next(), customer, kind, day, said, author, now, null);
    }

    private static String bounded(String text, int limit, FeedbackRule rule) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > limit) {
            throw new Refused(rule, limit);
        }
        return stripped;
    }

    /** @throws Refused FEEDBACK_SETTLED */
    public void demandWaiting() {
        Settlement done = settlement;
        if (done != null) {
            throw new Refused(FeedbackRule.FEEDBACK_SETTLED, done.at());
        }
    }

    /**
     * What the field says once it was taken in: what it said before, then a line of its own.
     *
     * @param before empty when it said nothing
     */
    public String appendedTo(String before) {
        String line = day + " " + author.departmentName() + " " + author.name() + "：" + text;
        return before.isBlank() ? line : before.stripTrailing() + "\n" + line;
    }

    /**
     * The file says it now.
     *
     * @param version of the file
     * @throws Refused FEEDBACK_SETTLED
     */
    public void take(int version, EmployeeId by, Instant now) {
        demandWaiting();
        settlement = new Settlement(version, "", by, now);
    }

    /**
     * It does not go into the file.
     *
     * @param word why
     * @throws Refused FEEDBACK_SETTLED, FEEDBACK_WORD
     */
    public void putAside(String word, EmployeeId by, Instant now) {
        demandWaiting();
        settlement = new Settlement(null, bounded(word, WORD_LIMIT, FeedbackRule.FEEDBACK_WORD), by, now);
    }

    public FeedbackId id() {
        return id;
    }

    public CustomerId customer() {
        return customer;
    }

    public FeedbackKind kind() {
        return kind;
    }

    /** When it was heard. */
    public LocalDate day() {
        return day;
    }

    public String text() {
        return text;
    }

    public Author author() {
        return author;
    }

    public Instant leftAt() {
        return leftAt;
    }

    /** What became of it; empty while it waits. */
    public Optional<Settlement> settlement() {
        return Optional.ofNullable(settlement);
    }
}
