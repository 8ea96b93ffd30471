package org.kedang.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;

/**
 * 授权: one person is let into the files of some customers, in part and for a time, because somebody who may has a reason
 * (001 §四; 002 §5.3). It holds from one instant to another by the clock alone, nothing need run to end it, and it can be
 * taken back at once. What it opens never changes: another need is another grant.
 *
 * <p>Category 1, the customer's own data, belongs to every grant: who reads anything of a file knows whose it is. Categories
 * 5 and 6, commission and internal schemes, are closed to other managers whatever was granted (001 §二).
 */
public final class AccessGrant {
    /** Categories a grant may open. */
    public static final Set<Integer> OPEN = Set.of(1, 2, 3, 4);
    /** Categories no grant opens. */
    public static final Set<Integer> CLOSED = Set.of(5, 6);
    /** Most customers of one grant. */
    public static final int MOST_FILES = 50;
    /** Most characters of a reason. */
    public static final int REASON_LIMIT = 300;
    /** The longest a grant lasts. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final GrantId id;
    private final Terms terms;
    private final EmployeeId givenBy;
    private final Instant givenAt;
    private @Nullable Revocation revocation;
    private long revision;

    /**
     * What is granted.
     *
     * @param grantee to whom
     * @param customers whose files, 1 to {@value AccessGrant#MOST_FILES}
     * @param categories which of the categories 1 to 4; 1 is always among them
     * @param rights which acts; reading is always among them
     * @param cap the highest secrecy of a file it opens: a file that becomes more secret closes by itself
     * @param from first instant
     * @param until first instant at which it no longer holds
     * @param reason why, in the grantor's words
     */
    public record Terms(
            EmployeeId grantee,
            Set<CustomerId> customers,
            Set<Integer> categories,
            Set<GrantRight> rights,
            Secrecy cap,
            Instant from,
            Instant until,
            GrantOrigin origin,
            String reason) {
        public Terms {
            customers = Set.copyOf(customers);
            Set<Integer> all = new TreeSet<>(categories);
            all.add(1);
            categories = Set.copyOf(all);
            EnumSet<GrantRight> acts = EnumSet.of(GrantRight.READ);
            acts.addAll(rights);
            rights = Set.copyOf(acts);
            reason = reason.strip();
        }
    }

    /** That it was taken back before its time. */
    public record Revocation(EmployeeId by, Instant at, String reason) {}

    /** How a grant stands at an instant. */
    public enum State {
        /** not begun yet */
        PLANNED,
        HOLDS,
        /** its time is over */
        ENDED,
        /** taken back before its time */
        REVOKED
    }

    /** A grant as it was stored. */
    public AccessGrant(
            GrantId id,
            Terms terms,
            EmployeeId givenBy,
            Instant givenAt,
            @Nullable Revocation revocation,
            long revision) {
        this.id = id;
        this.terms = terms;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
        this.revocation = revocation;
        this.revision = revision;
    }

    /**
     * Gives a grant.
     *
     * @throws Refused {@code GRANT_TO_ONESELF}, {@code GRANT_FILES_MISSING}, {@code GRANT_CATEGORY_CLOSED},
     *     {@code GRANT_REASON_MISSING}, {@code GRANT_TERM_WRONG} when it would be over already, {@code GRANT_TOO_LONG}
     */
    public static AccessGrant give(GrantId id, Terms terms, EmployeeId givenBy, Instant now) {
        if (terms.grantee().equals(givenBy)) {
            throw new Refused(AccessRule.GRANT_TO_ONESELF);
        }
        if (terms.customers().isEmpty() || terms.customers().size() > MOST_FILES) {
            throw new Refused(AccessRule.GRANT_FILES_MISSING, MOST_FILES);
        }
        if (!OPEN.containsAll(terms.categories())) {
            throw new Refused(AccessRule.GRANT_CATEGORY_CLOSED);
        }
        checkReason(terms.reason());
        Instant begins = terms.from().isBefore(now) ? now : terms.from();
        if (!begins.isBefore(terms.until())) {
            throw new Refused(AccessRule.GRANT_TERM_WRONG);
        }
        if (terms.until().isAfter(begins.plus(LONGEST))) {
            throw new Refused(AccessRule.GRANT_TOO_LONG, LONGEST.toDays());
        }
        return new AccessGrant(id, terms, givenBy, now, null, 0);
    }

    /**
     * Takes it back at once.
     *
     * @throws Refused {@code GRANT_OVER} when it no longer holds anyway, {@code GRANT_REASON_MISSING}
     */
    public void revoke(EmployeeId by, String reason, Instant now) {
        if (revocation != null || !now.isBefore(terms.until())) {
            throw new Refused(AccessRule.GRANT_OVER);
        }
        String why = reason.strip();
        checkReason(why);
        revocation = new Revocation(by, now, why);
    }

    private static void checkReason(String reason) {
        if (reason.isEmpty() || reason.length() > REASON_LIMIT) {
            throw new Refused(AccessRule.GRANT_REASON_MISSING, REASON_LIMIT);
        }
    }

    /** How it stands at the instant. */
    public State state(Instant now) {
        if (revocation != null) {
            return State.REVOKED;
        }
        if (now.isBefore(terms.from())) {
            return State.PLANNED;
        }
        return now.isBefore(terms.until()) ? State.HOLDS : State.ENDED;
    }

    /** What it opens; nothing once it was taken back. */
    public Opened opened() {
        return new Opened(
                id,
                revocation == null ? terms.customers() : Set.of(),
                terms.rights(),
                terms.categories(),
                terms.cap(),
                terms.from(),
                terms.until());
    }

    public GrantId id() {
        return id;
    }

    public Terms terms() {
        return terms;
    }

    /** Its customers in a steady order. */
    public List<CustomerId> customers() {
        return terms.customers().stream()
                .sorted(Comparator.comparing(CustomerId::toString))
                .toList();
    }

    public EmployeeId givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** Null as long as nobody took it back. */
    public @Nullable Revocation revocation() {
        return revocation;
    }

    public long revision() {
        return revision;
    }
}
