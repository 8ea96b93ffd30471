package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.AccessReasons;
import org.kedang.access.api.AccessReasons.Extent;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.Judgements;
import org.kedang.access.api.Narrowing;
import org.kedang.access.api.Opening;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.Access;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.ActorFacts;
import org.kedang.access.domain.NeedToKnow;
import org.kedang.access.domain.Opened;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;

/** Answers why, by the same rule that answers whether: {@link NeedToKnow}. Asks nobody for permission. */
@Dependent
public class Explaining {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 100;

    private final FileFactsSource files;
    private final Grants grants;
    private final Judgements judgements;
    private final Narrowing narrowing;
    private final People people;
    private final Clock clock;

    @Inject
    Explaining(
            FileFactsSource files,
            Grants grants,
            Judgements judgements,
            Narrowing narrowing,
            People people,
            Clock clock) {
        this.files = files;
        this.grants = grants;
        this.judgements = judgements;
        this.narrowing = narrowing;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param whom of whom the answer tells
     * @param card what the reader of the answer may know of the file; null for nothing
     */
    AccessReasons reasons(Actor whom, CustomerId customer, FileCards.@Nullable Card card) {
        FileFacts file = files.facts(customer).orElseThrow(() -> new Missing("customer", customer));
        Instant now = Instant.now(clock);
        ActorFacts facts = FileGatekeeper.factsOf(whom, narrowing);
        List<AccessGrant> own = grants.ofFile(customer, MOST).stream()
                .filter(grant -> grant.terms().grantee().equals(whom.id()))
                .filter(grant ->
                        grant.state(now) == AccessGrant.State.HOLDS || grant.state(now) == AccessGrant.State.PLANNED)
                .toList();
        boolean judges = judgements.judges(whom, customer);
        List<Opened> opened =
                new ArrayList<>(own.stream().map(AccessGrant::opened).toList());
        if (judges) {
            opened.add(Opened.toJudge(Set.of(customer)));
        }
        LocalDate today = LocalDate.now(clock.withZone(FIRM));
        Access access = NeedToKnow.judge(facts, Permission.READ_FILE, file, today, () -> opened, now);
        Access byRoles = NeedToKnow.judge(facts, Permission.READ_FILE, file, today);
        // whom an alert closes a granted file to is told of the alert, not of his roles
        Access closing = access instanceof Access.Denied ? access : byRoles;
        Access.@Nullable Denied no = closing instanceof Access.Denied denied ? denied : null;
        return new AccessReasons(
                card,
                whom.number(),
                whom.name(),
                extent(access),
                categories(access),
                no == null ? null : no.rule().key(),
                no == null ? "" : no.rule().clause(),
                file.owner().equals(whom.id()),
                file.department().equals(whom.department()),
                whom.roles().stream().sorted().map(Explaining::reach).toList(),
                Arrays.stream(Permission.values())
                        .filter(permission -> permission.perFile() && permission != Permission.READ_FILE)
                        .map(permission -> new AccessReasons.Act(
                                permission,
                                extent(NeedToKnow.judge(facts, permission, file, today, () -> opened, now))))
                        .toList(),
                own.stream().map(this::granted).toList(),
                judges);
    }

    private static AccessReasons.RoleReach reach(Role role) {
        return new AccessReasons.RoleReach(
                role,
                RoleBook.permissionsOf(role).contains(Permission.READ_FILE)
                        ? RoleBook.reachOf(role)
                        : RoleBook.Reach.NONE);
    }

    private AccessReasons.Granted granted(AccessGrant grant) {
        AccessGrant.Terms terms = grant.terms();
        return new AccessReasons.Granted(
                terms.categories().stream().sorted().toList(),
                terms.from(),
                terms.until(),
                people.person(grant.givenBy()).map(Person::name).orElse(""),
                terms.reason());
    }

    private static Extent extent(Access access) {
        return access instanceof Access.Full
                ? Extent.WHOLE
                : access instanceof Access.Part ? Extent.PART : Extent.NOTHING;
    }

    private static List<Integer> categories(Access access) {
        Set<Integer> open = access instanceof Access.Full
                ? Opening.ALL
                : access instanceof Access.Part part ? part.categories() : Set.of();
        return open.stream().sorted().toList();
    }
}
