package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Policies;
import org.kedang.profiles.spi.StagePolicies;
import org.kedang.profiles.spi.TriggerPolicies;

/** All books of rules side by side. */
@Dependent
class RuleShelf {
    private final Policies policies;
    private final ChangePolicies changes;
    private final TriggerPolicies triggers;
    private final StagePolicies stages;
    private final Dictionaries dictionaries;

    @Inject
    RuleShelf(
            Policies policies,
            ChangePolicies changes,
            TriggerPolicies triggers,
            StagePolicies stages,
            Dictionaries dictionaries) {
        this.policies = policies;
        this.changes = changes;
        this.triggers = triggers;
        this.stages = stages;
        this.dictionaries = dictionaries;
    }

    /** The newest version of each, started or not. */
    FirmRules newest() {
        return new FirmRules(
                policies.versions().get(0),
                changes.versions().get(0),
                triggers.versions().get(0),
                stages.versions().get(0),
                dictionaries.latest());
    }

    /** What is in force on a day. */
    FirmRules on(LocalDate day) {
        return new FirmRules(
                policies.active(day),
                changes.active(day),
                triggers.active(day),
                stages.active(day),
                dictionaries.active(day));
    }

    /** The rules with some of them in other versions; a version there is not leaves them as they are. */
    FirmRules with(FirmRules rules, Map<RuleSet, Integer> wanted) {
        return new FirmRules(
                policies.version(wanted.getOrDefault(RuleSet.OPENING, 0)).orElse(rules.opening()),
                changes.version(wanted.getOrDefault(RuleSet.CHANGING, 0)).orElse(rules.changing()),
                triggers.version(wanted.getOrDefault(RuleSet.TRIGGERS, 0)).orElse(rules.triggers()),
                stages.version(wanted.getOrDefault(RuleSet.STAGES, 0)).orElse(rules.stages()),
                dictionaries.version(wanted.getOrDefault(RuleSet.DICTIONARY, 0)).orElse(rules.dictionary()));
    }

    /** @throws Refused RULES_STALE when some rules have a newer version than the one the proposal was made from */
    void demandFresh(RuleProposal proposal) {
        FirmRules newest = newest();
        proposal.versions().forEach((set, version) -> {
            if (newest.version(set) != version - 1) {
                throw new Refused(ProfileRule.RULES_STALE, set, newest.version(set));
            }
        });
    }

    /** Writes the versions of a proposal. */
    void write(RuleProposal proposal, AuditTrail trail) {
        if (proposal.opening() != null) {
            policies.add(proposal.opening());
            String title = proposal.opening().title().zh();
            trail.also(
                    "policy",
                    proposal.opening().version(),
                    title + " v" + proposal.opening().version());
        }
        if (proposal.changing() != null) {
            changes.add(proposal.changing());
            String title = proposal.changing().title().zh();
            trail.also(
                    "changePolicy",
                    proposal.changing().version(),
                    title + " v" + proposal.changing().version());
        }
        if (proposal.triggers() != null) {
            triggers.add(proposal.triggers());
            int version = proposal.triggers().version();
            trail.also("policy", "triggers " + version, "triggers v" + version);
        }
        if (proposal.stages() != null) {
            stages.add(proposal.stages());
            int version = proposal.stages().version();
            trail.also("policy", "stages " + version, "stages v" + version);
        }
        if (proposal.dictionary() != null) {
            dictionaries.add(proposal.dictionary());
            int version = proposal.dictionary().version();
            trail.also("dictionary", version, "v" + version);
        }
    }
}
