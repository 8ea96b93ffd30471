package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kedang.access.api.FirmFounded;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.ProfileDictionary;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FirmProfiles;
import org.kedang.profiles.spi.Policies;

/**
 * Takes up a ready set of rules: the next version of the opening policy, of the change policy and of the dictionary, all from
 * one day on. What was begun before keeps the versions it began with.
 */
@Dependent
class Adoption {
    private final FirmProfiles profiles;
    private final Policies policies;
    private final ChangePolicies changes;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Adoption(
            FirmProfiles profiles,
            Policies policies,
            ChangePolicies changes,
            Dictionaries dictionaries,
            AuditTrail trail,
            Clock clock) {
        this.profiles = profiles;
        this.policies = policies;
        this.changes = changes;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    /** A firm that has just come into being begins with its rules at once; its people come afterwards. */
    void founded(@Observes FirmFounded event) {
        boolean brought = policies.versions().get(0).code().equals(event.profile());
        if (!event.profile().isBlank() && !brought) {
            OpeningPolicy taken = take(
                    find(event.profile()),
                    new DictionaryNote(BusinessDay.of(Instant.now(clock)), event.by(), "", "建账时选定"));
            trail.also("policy", taken.version(), taken.title().zh() + " v" + taken.version());
        }
    }

    FirmProfile find(String code) {
        return profiles.find(code).orElseThrow(() -> new Missing("profile", code));
    }

    /** The dictionary with the profile's fields, as it will be. */
    Dictionary dictionary(FirmProfile profile, DictionaryNote about) {
        Dictionary last = dictionaries.latest();
        return new ProfileDictionary(last, profile.fields(), foreign(profile))
                .next(about)
                .orElse(last);
    }

    /** @param about first day, who answers for it, why; the clauses are the profile's own */
    OpeningPolicy take(FirmProfile profile, DictionaryNote about) {
        OpeningPolicy before = policies.versions().get(0);
        OpeningPolicy opening = before.taking(profile, clause(about, profile.openingClause()));
        policies.add(opening);
        Map<String, String> sides = before.content().sides();
        trail.changed("profile", before.code(), opening.code());
        opening.content().sides().forEach((side, after) -> {
            if (!after.equals(sides.get(side))) {
                trail.changed(side, sides.get(side), after);
            }
        });
        trail.changed(
                "startsOn", before.startsOn().toString(), opening.startsOn().toString());
        ChangePolicy changing = changes.versions().get(0);
        changes.add(profile.changes()
                .version(profile.code(), changing.version() + 1, about)
                .asking(changing.renaming()));
        trail.also(
                "changePolicy",
                changing.version() + 1,
                profile.changes().title().zh() + " v" + (changing.version() + 1));
        Dictionary last = dictionaries.latest();
        Dictionary next = dictionary(profile, clause(about, profile.regulation()));
        if (next.version() != last.version()) {
            dictionaries.add(next);
            trail.also("dictionary", next.version(), "v" + next.version());
        }
        return opening;
    }

    private static DictionaryNote clause(DictionaryNote about, String clause) {
        return new DictionaryNote(about.startsOn(), about.owner(), clause, about.note());
    }

    // what only other profiles ask
    private Set<String> foreign(FirmProfile mine) {
        Set<String> codes = new HashSet<>();
        for (FirmProfile other : profiles.all()) {
            other.fields().fields().stream().map(FieldDefinition::code).forEach(codes::add);
        }
        mine.fields().fields().stream().map(FieldDefinition::code).forEach(codes::remove);
        return codes;
    }
}
