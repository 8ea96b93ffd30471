package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Policies;

/**
 * Makes the next version of the opening policy (002 §5.1). It counts from tomorrow at the earliest, so that whatever was
 * handed in before, and all of today, keeps the version it began with; earlier versions stay as they are.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class ChangePolicy {
    private final Policies policies;
    private final Dictionaries dictionaries;
    private final PolicyDemands demands;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * @param base the newest version when the officer began
     * @param startsOn first day of the new version, tomorrow or later, not before the start of the newest one
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     */
    public record Command(int base, PolicyContent content, LocalDate startsOn, String note, String clause) {}

    @Inject
    ChangePolicy(Policies policies, Dictionaries dictionaries, PolicyDemands demands, AuditTrail trail, Clock clock) {
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.demands = demands;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link OpeningPolicy#next} says; POLICY_NOBODY_DECIDES for a stage and POLICY_NOBODY_VERIFIES for a
     *     verifier nobody in the firm could act for; FIELD_UNKNOWN for a tier that asks a field there is not
     */
    public OpeningPolicy change(Actor actor, Command command) {
        OpeningPolicy latest = policies.versions().get(0);
        if (latest.version() != command.base()) {
            throw new Stale(command.base(), latest.version());
        }
        trail.subject("policy", latest.version() + 1, latest.title().zh() + " v" + (latest.version() + 1));
        LocalDate tomorrow = BusinessDay.of(Instant.now(clock)).plusDays(1);
        if (command.startsOn().isBefore(tomorrow)) {
            throw new Refused(ProfileRule.POLICY_STARTS_TOO_EARLY, tomorrow.toString());
        }
        OpeningPolicy next = latest.next(
                command.content(),
                new DictionaryNote(
                        command.startsOn(),
                        actor.number() + " " + actor.name(),
                        Storable.text(command.clause()).strip(),
                        Storable.text(command.note()).strip()));
        demands.people(next);
        PolicyDemands.fields(next, dictionaries.latest());
        policies.add(next);
        trail.reason(next.note());
        Map<String, String> before = latest.content().sides();
        next.content().sides().forEach((side, after) -> {
            if (!after.equals(before.get(side))) {
                trail.changed(side, before.get(side), after);
            }
        });
        trail.changed("startsOn", latest.startsOn().toString(), next.startsOn().toString());
        return next;
    }
}
