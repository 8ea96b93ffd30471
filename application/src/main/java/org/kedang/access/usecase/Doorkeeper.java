package org.kedang.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.TokensChanged;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.domain.SessionRecord;
import org.kedang.access.domain.Throttle;
import org.kedang.access.spi.Sessions;
import org.kedang.access.spi.Tokens;
import org.kedang.kit.api.TrainingClockMoved;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditEntry;
import org.kedang.kit.spi.AuditJournal;
import org.kedang.kit.usecase.Actor;

/**
 * Knows who stands at a door: the session of a browser or the token of a program becomes an actor, by the firm's current
 * data, at every request. Tokens are remembered for a few seconds; a revocation on this node is felt at once.
 */
@ApplicationScoped
public class Doorkeeper {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    Actors actors;

    @Inject
    AuditJournal journal;

    @Inject
    Clock clock;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Throttle strangers = Throttle.of(60, Duration.ofMinutes(1));
    private final Throttle operatorKeys = Throttle.of(10, Duration.ofMinutes(10));

    private record Remembered(AccessToken token, long sinceNanos) {}

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokensChanged event) {
        changes.incrementAndGet();
        remembered.clear();
    }

    /** A trainer's leap is no idleness: whoever is signed in stays so. */
    void leapt(@Observes TrainingClockMoved move) {
        sessions.carry(move.now().minus(move.leap()).minus(SessionRecord.IDLE), move.leap());
    }

    /**
     * The one signed in with this browser; empty when the session has ended, idled out, or its owner has left.
     *
     * @param active whether a person did something; what a page asks by itself keeps no session alive
     */
    public Optional<Actor> bySession(UUID session, String address, boolean active) {
        Instant now = Instant.now(clock);
        Optional<SessionRecord> found = sessions.find(session).filter(record -> record.alive(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SessionRecord record = found.get();
        if (active && record.lastSeenAt().plus(NOTE_EVERY).isBefore(now)) {
            sessions.seen(session, now);
        }
        return actors.actorOf(record.employee(), Actor.Channel.PORTAL, address);
    }

    /**
     * The one whose token this is, with the rights of both.
     *
     * @param text what came after {@code Bearer}
     */
    public Optional<Actor> byToken(String text, String address) {
        Instant now = Instant.now(clock);
        if (!text.startsWith(AccessToken.PREFIX) || text.length() > 100) {
            refuse("-", address, now);
            return Optional.empty();
        }
        AccessToken token = known(text, now);
        Optional<Actor> owner = token == null || !token.alive(now)
                ? Optional.empty()
                : actors.actorOf(token.employee(), Actor.Channel.REST, address);
        if (token == null || owner.isEmpty()) {
            refuse(token == null ? "-" : token.id().toString(), address, now);
            return Optional.empty();
        }
        return owner.map(actor -> narrowed(actor, token.scope()));
    }

    /**
     * Somebody stands at the operator's door with a wrong key. The first ones of a network are noted in the journal, the
     * others are told to wait. The right key is never kept waiting: it cannot be guessed, and behind a proxy everybody
     * comes from the operator's own address.
     *
     * @return seconds to wait; 0 when it was noted
     */
    public long wrongOperatorKey(String address) {
        Instant now = Instant.now(clock);
        String network = SignInBrake.networkOf(address);
        Instant until = operatorKeys.waitsUntil(network, now);
        if (until != null) {
            return Math.max(1, Duration.between(now, until).toSeconds());
        }
        operatorKeys.failed(network, now);
        journal.appendAlone(denied("UseOperatorKey", Actor.Channel.COMMAND_LINE, address, "-", "-", now));
        return 0;
    }

    private @Nullable AccessToken known(String text, Instant now) {
        byte[] hash = Secret.hash(text);
        String key = Base64.getEncoder().encodeToString(hash);
        Remembered held = remembered.get(key);
        if (held != null && System.nanoTime() - held.sinceNanos() < FRESH_NANOS) {
            return held.token();
        }
        long change = changes.get();
        AccessToken token = tokens.byHash(hash).orElse(null);
        if (token == null) {
            remembered.remove(key);
            return null;
        }
        Instant last = token.lastUsedAt();
        if (token.alive(now) && (last == null || last.plus(NOTE_EVERY).isBefore(now))) {
            tokens.used(token.id(), now);
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        // a revocation between the reading and this line must not be covered up by what was read before it
        if (changes.get() == change) {
            remembered.put(key, new Remembered(token, System.nanoTime()));
        }
        return token;
    }

    private void refuse(String id, String address, Instant now) {
        String network = SignInBrake.networkOf(address);
        boolean flood = strangers.waitsUntil(network, now) != null;
        strangers.failed(network, now);
        if (flood) {
            return;
        }
        journal.appendAlone(denied("UseToken", Actor.Channel.REST, address, "token", id, now));
    }

    private static AuditEntry denied(
            String action, Actor.Channel channel, String address, String kind, String id, Instant now) {
        return new AuditEntry(
                now,
                "-",
                "-",
                "-",
                channel.name(),
                address,
                action,
                AuditEntry.Outcome.DENIED,
                kind,
                id,
                "-",
                null,
                AccessRule.WRONG_CREDENTIALS.key(),
                List.of());
    }

    private static Actor narrowed(Actor actor, Set<Permission> scope) {
        if (scope.containsAll(actor.permissions())) {
            return actor;
        }
        Set<Permission> both =
                actor.permissions().stream().filter(scope::contains).collect(Collectors.toUnmodifiableSet());
        return new Actor(
                actor.id(),
                actor.number(),
                actor.name(),
                actor.department(),
                actor.roles(),
                both,
                actor.channel(),
                actor.address());
    }
}
