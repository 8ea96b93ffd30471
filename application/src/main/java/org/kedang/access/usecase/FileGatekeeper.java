package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.BeforeContent;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.Judgements;
import org.kedang.access.api.Narrowing;
import org.kedang.access.api.Opening;
import org.kedang.access.api.Openings;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.access.domain.Access;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.ActorFacts;
import org.kedang.access.domain.NeedToKnow;
import org.kedang.access.domain.Opened;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.domain.RoleBook.Reach;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.Gatekeeper;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;

/**
 * Need-to-know as the lock before use cases and as the filter of lists; one rule, {@link NeedToKnow}, behind both. What was
 * opened beyond the roles is asked for only where the roles do not reach. Whose reading an alert narrows is asked here and
 * nowhere else. Before all that stands what everybody has to do before content opens: whoever has not is refused everything,
 * and lists show him nothing.
 */
@Dependent
public class FileGatekeeper implements Gatekeeper, Visibilities, Openings {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");

    private final FileFactsSource files;
    private final Grants grants;
    private final Judgements judgements;
    private final Narrowing narrowing;
    private final BeforeContent before;
    private final Clock clock;

    @Inject
    FileGatekeeper(
            FileFactsSource files,
            Grants grants,
            Judgements judgements,
            Narrowing narrowing,
            BeforeContent before,
            Clock clock) {
        this.files = files;
        this.grants = grants;
        this.judgements = judgements;
        this.narrowing = narrowing;
        this.before = before;
        this.clock = clock;
    }

    @Override
    public void require(Actor actor, Permission permission, @Nullable CustomerId customer) {
        requireSigned(actor, permission);
        if (byRoleAlone(actor, permission)) {
            return;
        }
        Access access = NeedToKnow.judge(factsOf(actor), permission, file(permission, customer), today());
        if (access instanceof Access.Denied denied) {
            throw new NotPermitted(permission, denied.hidden(), denied.rule().key());
        }
    }

    @Override
    public void requirePart(Actor actor, Permission permission, @Nullable CustomerId customer) {
        requireSigned(actor, permission);
        if (byRoleAlone(actor, permission)) {
            return;
        }
        if (judge(actor, permission, file(permission, customer)) instanceof Access.Denied denied) {
            throw new NotPermitted(permission, denied.hidden(), denied.rule().key());
        }
    }

    @Override
    public Opening of(Actor actor, Permission permission, CustomerId customer) {
        requireSigned(actor, permission);
        Access access = judge(actor, permission, file(permission, customer));
        if (access instanceof Access.Denied denied) {
            throw new NotPermitted(permission, denied.hidden(), denied.rule().key());
        }
        return access instanceof Access.Part part
                ? new Opening(false, part.categories(), words(part.by()), last(part.by()))
                : Opening.all();
    }

    @Override
    public boolean open(Actor actor, Permission permission, CustomerId customer) {
        return !keptOut(actor, permission)
                && !(judge(actor, permission, file(permission, customer)) instanceof Access.Denied);
    }

    @Override
    public Visibility of(Actor actor) {
        if (keptOut(actor, Permission.READ_FILE)) {
            return new Visibility(false, Set.of(), false, actor.id(), false, false);
        }
        ActorFacts facts = factsOf(actor);
        Reach reach = NeedToKnow.reach(facts, Permission.READ_FILE);
        boolean restricted = NeedToKnow.restricted(facts, Permission.READ_FILE);
        return new Visibility(
                reach == Reach.EVERYTHING,
                reach == Reach.DEPARTMENT ? Set.of(actor.department()) : Set.of(),
                reach == Reach.OWN || reach == Reach.DEPARTMENT,
                actor.id(),
                actor.may(Permission.SEE_EXISTENCE),
                restricted,
                reach == Reach.EVERYTHING && restricted ? Set.of() : granted(actor, facts));
    }

    /** The files that are open to him in part: those the guard lets him read though his roles do not. */
    private Set<CustomerId> granted(Actor actor, ActorFacts facts) {
        if (!NeedToKnow.usesGrants(facts, Permission.READ_FILE)) {
            return Set.of();
        }
        Instant now = Instant.now(clock);
        List<Opened> opened = grants.holding(actor.id(), now).stream()
                .map(AccessGrant::opened)
                .collect(Collectors.toCollection(ArrayList::new));
        Set<CustomerId> judged = judgements.judgedBy(actor);
        if (!judged.isEmpty()) {
            opened.add(Opened.toJudge(judged));
        }
        Set<CustomerId> wanted = new HashSet<>();
        opened.forEach(one -> wanted.addAll(one.customers()));
        if (wanted.isEmpty()) {
            return Set.of();
        }
        LocalDate today = today();
        return files.facts(wanted).stream()
                .filter(file -> NeedToKnow.judge(facts, Permission.READ_FILE, file, today, () -> opened, now)
                        instanceof Access.Part)
                .map(FileFacts::customer)
                .collect(Collectors.toSet());
    }

    private Access judge(Actor actor, Permission permission, FileFacts file) {
        Instant now = Instant.now(clock);
        return NeedToKnow.judge(
                factsOf(actor), permission, file, today(), () -> opened(actor, file.customer(), now), now);
    }

    private List<Opened> opened(Actor actor, CustomerId customer, Instant now) {
        List<Opened> opened = new ArrayList<>();
        grants.holding(actor.id(), now).forEach(grant -> opened.add(grant.opened()));
        if (judgements.judges(actor, customer)) {
            opened.add(Opened.toJudge(Set.of(customer)));
        }
        return opened;
    }

    private void requireSigned(Actor actor, Permission permission) {
        if (RoleBook.waitsForSigning(permission)) {
            before.missing(actor).ifPresent(rule -> {
                throw NotPermitted.before(permission, rule);
            });
        }
    }

    private boolean keptOut(Actor actor, Permission permission) {
        return RoleBook.waitsForSigning(permission) && before.missing(actor).isPresent();
    }

    private boolean byRoleAlone(Actor actor, Permission permission) {
        if (permission.perFile()) {
            return false;
        }
        if (!actor.may(permission)) {
            throw new NotPermitted(permission, false, AccessRule.NO_RIGHT.key());
        }
        return true;
    }

    private FileFacts file(Permission permission, @Nullable CustomerId customer) {
        if (customer == null) {
            throw new IllegalArgumentException(permission + " needs a customer");
        }
        return files.facts(customer).orElseThrow(() -> new Missing("customer", customer));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FIRM));
    }

    private static String words(List<Opened> by) {
        return by.stream()
                .map(one -> one.grant() == null ? "judging" : one.grant().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Instant last(List<Opened> by) {
        boolean endless = by.stream().anyMatch(one -> one.until() == null);
        return endless
                ? null
                : by.stream()
                        .map(Opened::until)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    private ActorFacts factsOf(Actor actor) {
        return factsOf(actor, narrowing);
    }

    static ActorFacts factsOf(Actor actor, Narrowing narrowing) {
        return new ActorFacts(
                actor.id(), actor.department(), actor.roles(), actor.permissions(), narrowing.narrowed(actor.id()));
    }
}
