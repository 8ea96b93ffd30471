package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Policies;

/**
 * Asks for the next version of the opening policy (002 §5.1). Granted by the general manager, it counts from tomorrow at the
 * earliest, so that whatever was handed in before, and all of today, keeps the version it began with; earlier versions stay
 * as they are.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class ChangePolicy {
    private final Policies policies;
    private final Dictionaries dictionaries;
    private final PolicyDemands demands;
    private final RuleDesk desk;
    private final AuditTrail trail;

    /**
     * @param base the newest version when the officer began
     * @param startsOn first day of the new version, tomorrow or later, not before the start of the newest one
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base,
            PolicyContent content,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends) {
        /** A new request. */
        public Command(int base, PolicyContent content, LocalDate startsOn, String note, String clause) {
            this(base, content, startsOn, note, clause, null);
        }
    }

    @Inject
    ChangePolicy(Policies policies, Dictionaries dictionaries, PolicyDemands demands, RuleDesk desk, AuditTrail trail) {
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.demands = demands;
        this.desk = desk;
        this.trail = trail;
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link OpeningPolicy#next} says; POLICY_NOBODY_DECIDES for a stage and POLICY_NOBODY_VERIFIES for a
     *     verifier nobody in the firm could act for; FIELD_UNKNOWN for a tier that asks a field there is not; as {@link RuleDesk#propose} says
     */
    public RuleChangeRef change(Actor actor, Command command) {
        OpeningPolicy latest = policies.versions().get(0);
        RuleDesk.demandNewest(command.base(), latest.version());
        desk.demandTomorrow(command.startsOn());
        DictionaryNote about = RuleDesk.about(actor, command.startsOn(), command.note(), command.clause());
        OpeningPolicy next = latest.next(command.content(), about);
        demands.people(next);
        PolicyDemands.fields(next, dictionaries.latest());
        RuleChangeRef asked = desk.propose(
                actor,
                RuleChange.Kind.OPENING,
                next.title().zh() + " v" + next.version(),
                RuleProposal.of(next),
                about,
                command.mends());
        Map<String, String> before = latest.content().sides();
        next.content().sides().forEach((side, after) -> {
            if (!after.equals(before.get(side))) {
                trail.changed(side, before.get(side), after);
            }
        });
        trail.changed("startsOn", latest.startsOn().toString(), next.startsOn().toString());
        return asked;
    }
}
