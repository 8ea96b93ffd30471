package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.spi.Policies;

/**
 * The firm takes up another ready set of rules from a day on (002 §8.3): chains, numbers, words, papers and fields. Requests
 * begun before keep theirs, files keep everything written in them.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class AdoptProfile {
    private final Adoption adoption;
    private final Policies policies;
    private final PolicyDemands demands;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * @param base the newest version of the opening policy when the officer began
     * @param profile code of the profile
     * @param startsOn first day, tomorrow or later, not before the start of the newest versions
     * @param note why; not blank
     */
    public record Command(int base, String profile, LocalDate startsOn, String note) {}

    @Inject
    AdoptProfile(Adoption adoption, Policies policies, PolicyDemands demands, AuditTrail trail, Clock clock) {
        this.adoption = adoption;
        this.policies = policies;
        this.demands = demands;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Missing for a profile the product does not bring along
     * @throws Refused POLICY_STARTS_TOO_EARLY, POLICY_NOTE_MISSING, POLICY_UNCHANGED, POLICY_NOBODY_DECIDES,
     *     POLICY_NOBODY_VERIFIES, DICTIONARY_STARTS_TOO_EARLY
     */
    public OpeningPolicy adopt(Actor actor, Command command) {
        OpeningPolicy latest = policies.versions().get(0);
        if (latest.version() != command.base()) {
            throw new Stale(command.base(), latest.version());
        }
        FirmProfile profile = adoption.find(command.profile());
        trail.subject("policy", latest.version() + 1, profile.opening().title().zh() + " v" + (latest.version() + 1));
        LocalDate tomorrow = BusinessDay.of(Instant.now(clock)).plusDays(1);
        if (command.startsOn().isBefore(tomorrow)) {
            throw new Refused(ProfileRule.POLICY_STARTS_TOO_EARLY, tomorrow.toString());
        }
        String why = Storable.text(command.note()).strip();
        DictionaryNote about = new DictionaryNote(command.startsOn(), actor.number() + " " + actor.name(), "", why);
        OpeningPolicy taken = adoption.take(profile, about);
        demands.people(taken);
        PolicyDemands.fields(taken, adoption.dictionary(profile, about));
        trail.reason(why);
        return taken;
    }
}
