package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.kedang.access.api.FirmFounded;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.ProfileDictionary;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.spi.FirmProfiles;

/**
 * Makes of a ready set of rules the next versions of everything it speaks of, all from one day on. What was begun before
 * keeps the versions it began with.
 */
@Dependent
class Adoption {
    private final FirmProfiles profiles;
    private final RuleShelf shelf;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Adoption(FirmProfiles profiles, RuleShelf shelf, AuditTrail trail, Clock clock) {
        this.profiles = profiles;
        this.shelf = shelf;
        this.trail = trail;
        this.clock = clock;
    }

    /** A firm that has just come into being begins with its rules at once: there is nobody yet who could approve. */
    void founded(@Observes FirmFounded event) {
        boolean brought = shelf.newest().opening().code().equals(event.profile());
        if (!event.profile().isBlank() && !brought) {
            shelf.write(
                    proposal(
                            find(event.profile()),
                            new DictionaryNote(BusinessDay.of(Instant.now(clock)), event.by(), "", "建账时选定")),
                    trail);
        }
    }

    FirmProfile find(String code) {
        return profiles.find(code).orElseThrow(() -> new Missing("profile", code));
    }

    FirmRules newest() {
        return shelf.newest();
    }

    /**
     * The versions with which the firm takes a profile up; what it has already stays as it is.
     *
     * @param about first day, who answers for it, why; the clauses are the profile's own
     * @throws org.kedang.kit.domain.Refused as {@link OpeningPolicy#taking} and {@link ProfileDictionary#next}
     */
    RuleProposal proposal(FirmProfile profile, DictionaryNote about) {
        FirmRules before = shelf.newest();
        ChangePolicy changing =
                profile.changes().version(profile.code(), before.changing().version() + 1, about);
        TriggerPolicy triggers =
                profile.following().triggers(profile.code(), before.triggers().version() + 1, about);
        StagePolicy stages =
                profile.following().stages(profile.code(), before.stages().version() + 1, about);
        boolean sameTriggers = triggers.triggers().equals(before.triggers().triggers())
                && triggers.escalation() == before.triggers().escalation();
        return new RuleProposal(
                before.opening().taking(profile, clause(about, profile.openingClause())),
                changing,
                sameTriggers ? null : triggers,
                stages.moves().equals(before.stages().moves()) ? null : stages,
                new ProfileDictionary(before.dictionary(), profile.fields(), foreign(profile))
                        .next(clause(about, profile.regulation()))
                        .orElse(null));
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
