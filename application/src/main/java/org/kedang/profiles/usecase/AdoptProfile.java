package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.spi.Policies;

/**
 * Asks that the firm take up another ready set of rules from a day on (002 §8.3): chains, numbers, words, papers, fields,
 * triggers, stages and the papers of a renaming. Requests begun before keep theirs, files keep everything written in them.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class AdoptProfile {
    private final Adoption adoption;
    private final Policies policies;
    private final PolicyDemands demands;
    private final RuleDesk desk;
    private final AuditTrail trail;

    /**
     * @param base the newest version of the opening policy when the officer began
     * @param profile code of the profile
     * @param startsOn first day, tomorrow or later, not before the start of the newest versions
     * @param note why; not blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(int base, String profile, LocalDate startsOn, String note, @Nullable RuleChangeId mends) {
        /** A new request. */
        public Command(int base, String profile, LocalDate startsOn, String note) {
            this(base, profile, startsOn, note, null);
        }
    }

    @Inject
    AdoptProfile(Adoption adoption, Policies policies, PolicyDemands demands, RuleDesk desk, AuditTrail trail) {
        this.adoption = adoption;
        this.policies = policies;
        this.demands = demands;
        this.desk = desk;
        this.trail = trail;
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Missing for a profile the product does not bring along
     * @throws Refused POLICY_STARTS_TOO_EARLY, POLICY_NOTE_MISSING, POLICY_UNCHANGED, POLICY_NOBODY_DECIDES,
     *     POLICY_NOBODY_VERIFIES, DICTIONARY_STARTS_TOO_EARLY
     */
    public RuleChangeRef adopt(Actor actor, Command command) {
        OpeningPolicy latest = policies.versions().get(0);
        RuleDesk.demandNewest(command.base(), latest.version());
        FirmProfile profile = adoption.find(command.profile());
        desk.demandTomorrow(command.startsOn());
        DictionaryNote about = RuleDesk.about(actor, command.startsOn(), command.note(), profile.openingClause());
        RuleProposal proposal = adoption.proposal(profile, about);
        OpeningPolicy opening = proposal.on(adoption.newest()).opening();
        demands.people(opening);
        PolicyDemands.fields(opening, proposal.on(adoption.newest()).dictionary());
        RuleChangeRef asked = desk.propose(
                actor,
                RuleChange.Kind.PROFILE,
                profile.name().zh() + " · " + opening.title().zh() + " v" + opening.version(),
                proposal,
                about,
                command.mends());
        trail.changed("profile", latest.code(), profile.code());
        Map<String, String> before = latest.content().sides();
        opening.content().sides().forEach((side, after) -> {
            if (!after.equals(before.get(side))) {
                trail.changed(side, before.get(side), after);
            }
        });
        trail.changed(
                "startsOn", latest.startsOn().toString(), command.startsOn().toString());
        return asked;
    }
}
