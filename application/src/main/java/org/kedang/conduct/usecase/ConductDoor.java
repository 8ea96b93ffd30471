package org.kedang.conduct.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.BeforeContent;
import org.kedang.conduct.api.ConductChanged;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.conduct.domain.ContentDoor;
import org.kedang.conduct.domain.ContentDoor.Standing;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.conduct.spi.ConductTexts.Start;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.BusinessClock;

/**
 * The door before all content. It is asked thousands of times a second, so it remembers two things: which versions there are,
 * for a few seconds and never past a publication on this node, and what somebody has done, which nobody can undo. Which version
 * is in force is worked out at each question by the clock; no job has to run.
 */
@ApplicationScoped
public class ConductDoor implements BeforeContent {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final Set<Role> PROGRAM = Set.of(Role.PARTNER_SYSTEM);
    private static final int MOST_REMEMBERED = 50_000;

    @Inject
    ConductTexts texts;

    @Inject
    Signatures signatures;

    @Inject
    Clock clock;

    private final Map<EmployeeId, Standing> done = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Versions versions;

    private record Versions(long change, long readNanos, List<Start> agreements, List<Start> quizzes) {}

    /** For the container, which fills the fields. */
    @SuppressWarnings("NullAway")
    public ConductDoor() {}

    ConductDoor(ConductTexts texts, Signatures signatures, Clock clock) {
        this.texts = texts;
        this.signatures = signatures;
        this.clock = clock;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConductChanged event) {
        changes.incrementAndGet();
        versions = null;
    }

    @Override
    public Optional<Rule> missing(Actor actor) {
        // the server itself, and programs of partners: what binds these is the contract with their owner
        if (actor.roles().isEmpty() || actor.roles().equals(PROGRAM)) {
            return Optional.empty();
        }
        Versions known = versions();
        LocalDate today = Instant.now(clock).atZone(BusinessClock.ZONE).toLocalDate();
        Integer agreement = inForce(known.agreements(), today);
        if (agreement == null) {
            return Optional.empty();
        }
        Integer published = inForce(known.quizzes(), today);
        int quiz = published == null ? Shipped.quiz().version() : published;
        Standing before = done.get(actor.id());
        if (before != null && ContentDoor.closedBy(agreement, quiz, before).isEmpty()) {
            return Optional.empty();
        }
        Standing now = signatures.standing(actor.id());
        Optional<ConductRule> closed = ContentDoor.closedBy(agreement, quiz, now);
        if (closed.isEmpty()) {
            if (done.size() >= MOST_REMEMBERED) {
                done.clear();
            }
            done.put(actor.id(), now);
        }
        return closed.map(rule -> rule);
    }

    private static @Nullable Integer inForce(List<Start> starts, LocalDate today) {
        Integer newest = null;
        for (Start start : starts) {
            if (!start.startsOn().isAfter(today)) {
                newest = start.version();
            }
        }
        return newest;
    }

    private Versions versions() {
        Versions known = versions;
        if (known != null && known.change() == changes.get() && System.nanoTime() - known.readNanos() < FRESH_NANOS) {
            return known;
        }
        // the count is read before the versions are, so a publication in between makes them stale at once
        long change = changes.get();
        Versions read = new Versions(change, System.nanoTime(), texts.agreements(), texts.quizzes());
        versions = read;
        return read;
    }
}
