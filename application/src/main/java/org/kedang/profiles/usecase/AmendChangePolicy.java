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
import org.kedang.profiles.domain.ChangeContent;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.Dictionaries;

/**
 * Asks for the next version of the change policy (002 §5.2): whom changes of which fields pass, how far ahead they may be dated, and
 * the papers of a renaming. Granted by the general manager, it counts from tomorrow at the earliest; a request that was handed in
 * keeps its stages.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class AmendChangePolicy {
    private final ChangePolicies policies;
    private final Dictionaries dictionaries;
    private final PolicyDemands demands;
    private final RuleDesk desk;
    private final AuditTrail trail;

    @Inject
    AmendChangePolicy(
            ChangePolicies policies,
            Dictionaries dictionaries,
            PolicyDemands demands,
            RuleDesk desk,
            AuditTrail trail) {
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.demands = demands;
        this.desk = desk;
        this.trail = trail;
    }

    /**
     * @param base the newest version when the officer began
     * @param startsOn first day of the new version, tomorrow or later, not before the start of the newest one
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base,
            ChangeContent content,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends) {}

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link ChangePolicy#next} says; POLICY_NOBODY_DECIDES for a stage nobody in the firm could act for, FIELD_UNKNOWN
     *     for a group there is not; as {@link RuleDesk#propose} says
     */
    public RuleChangeRef change(Actor actor, Command command) {
        ChangePolicy latest = policies.versions().get(0);
        RuleDesk.demandNewest(command.base(), latest.version());
        desk.demandTomorrow(command.startsOn());
        DictionaryNote about = RuleDesk.about(actor, command.startsOn(), command.note(), command.clause());
        ChangePolicy next = latest.next(command.content(), about);
        demands.chains(next, dictionaries.latest());
        RuleChangeRef asked = desk.propose(
                actor,
                RuleChange.Kind.CHANGING,
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
