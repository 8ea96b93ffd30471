package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;

/**
 * How a customer's file is opened: the firm's answer to C01 to C03, C13, C26 and C29 as versioned data. The active one is the
 * latest version whose start date has come.
 *
 * @param code policy profile, for example {@code lamp-factory}
 * @param version from 1, over all profiles; the number the file remembers
 * @param owner who answers for the policy, in words
 * @param clause clause of the regulation
 * @param note why this version was made; empty for the first one
 * @param stages whom a submitted registration passes, in order; at least one
 * @param verifier the role that verifies the data with the customer (C03)
 * @param codeRule how the number is made
 * @param aliases further names given at filing
 * @param freshnessDays days after which data counts as stale, by approval group (C29)
 * @param tiers what each tier asks
 * @param terms words, papers, figures and forms
 */
public record OpeningPolicy(
        String code,
        int version,
        LocalDate startsOn,
        Labels title,
        String owner,
        String clause,
        String note,
        List<ChainStage> stages,
        Role verifier,
        CodeRule codeRule,
        List<AliasTemplate> aliases,
        Map<ApprovalGroup, Integer> freshnessDays,
        List<TierRule> tiers,
        PolicyTerms terms) {

    private static final Set<Role> HEADS = Set.of(Role.DEPARTMENT_MANAGER, Role.SALES_MANAGER, Role.MARKETING_HEAD);
    private static final int LONGEST_FRESHNESS = 3_650;

    /** @throws Refused POLICY_WRONG without a stage, or when nobody in the chain is the verifier */
    public OpeningPolicy {
        stages = List.copyOf(stages);
        aliases = List.copyOf(aliases);
        freshnessDays = Map.copyOf(freshnessDays);
        tiers = List.copyOf(tiers);
        Role checks = verifier;
        if (stages.isEmpty() || stages.stream().noneMatch(stage -> stage.role() == checks)) {
            throw new Refused(ProfileRule.POLICY_WRONG, code);
        }
    }

    /** A policy that says no more than its chain, numbers and tiers. */
    public OpeningPolicy(
            String code,
            int version,
            LocalDate startsOn,
            Labels title,
            String owner,
            String clause,
            String note,
            List<ChainStage> stages,
            Role verifier,
            CodeRule codeRule,
            List<AliasTemplate> aliases,
            Map<ApprovalGroup, Integer> freshnessDays,
            List<TierRule> tiers) {
        this(
                code,
                version,
                startsOn,
                title,
                owner,
                clause,
                note,
                stages,
                verifier,
                codeRule,
                aliases,
                freshnessDays,
                tiers,
                PolicyTerms.NONE);
    }

    /**
     * The version after this one. What it changes is in force from its own day on and touches nothing begun before.
     *
     * @param said what it says; its version, profile and first day are not looked at
     * @param about first day, who answers for it, clause and reason
     * @throws Refused POLICY_NOTE_MISSING, POLICY_STARTS_TOO_EARLY for a day before this version's, POLICY_UNCHANGED,
     *     POLICY_FRESHNESS outside 1 to 3650 days, and what {@link OpeningStages#demandSound()} says of the chain
     */
    public OpeningPolicy next(PolicyContent said, DictionaryNote about) {
        return next(code, said, about);
    }

    /**
     * The version with which the firm takes up a profile.
     *
     * @throws Refused as {@link #next(PolicyContent, DictionaryNote)}
     */
    public OpeningPolicy taking(FirmProfile profile, DictionaryNote about) {
        return next(profile.code(), profile.opening(), about);
    }

    private OpeningPolicy next(String profile, PolicyContent said, DictionaryNote about) {
        if (about.note().isBlank()) {
            throw new Refused(ProfileRule.POLICY_NOTE_MISSING);
        }
        if (about.startsOn().isBefore(startsOn)) {
            throw new Refused(ProfileRule.POLICY_STARTS_TOO_EARLY, startsOn.toString());
        }
        if (profile.equals(code) && said.equals(content())) {
            throw new Refused(ProfileRule.POLICY_UNCHANGED);
        }
        said.freshnessDays().forEach((group, days) -> {
            if (days < 1 || days > LONGEST_FRESHNESS) {
                throw new Refused(ProfileRule.POLICY_FRESHNESS, LONGEST_FRESHNESS);
            }
        });
        new OpeningStages(said.stages(), said.verifier()).demandSound();
        return new OpeningPolicy(
                profile,
                version + 1,
                about.startsOn(),
                said.title(),
                about.owner(),
                about.clause(),
                about.note(),
                said.stages(),
                said.verifier(),
                said.codeRule(),
                said.aliases(),
                said.freshnessDays(),
                said.tiers(),
                said.terms());
    }

    /** The same, in force from another day on. */
    public OpeningPolicy startingOn(LocalDate day) {
        return new OpeningPolicy(
                code,
                version,
                day,
                title,
                owner,
                clause,
                note,
                stages,
                verifier,
                codeRule,
                aliases,
                freshnessDays,
                tiers,
                terms);
    }

    /** What it says, without whose it is and since when. */
    public PolicyContent content() {
        return new PolicyContent(title, stages, verifier, codeRule, aliases, freshnessDays, tiers, terms);
    }

    /** What the decider of a stage answers for; where the policy is silent, whoever has the verifier's role verifies. */
    public Set<StageDuty> duties(ChainStage stage) {
        return chain().duties(stage);
    }

    /** Its stages with what each answers for and the word it is found by. */
    public OpeningStages chain() {
        return new OpeningStages(stages, verifier);
    }

    /** Who rates a customer: the roles that do when a file is opened, where none does the heads of departments (003-E 1). */
    public Set<Role> raters() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        stages.stream()
                .filter(stage -> duties(stage).contains(StageDuty.RATE))
                .map(ChainStage::role)
                .forEach(roles::add);
        return roles.isEmpty() ? HEADS : Set.copyOf(roles);
    }

    /** Whether somebody in the chain has this to answer for. */
    public boolean asks(StageDuty duty) {
        return stages.stream().anyMatch(stage -> duties(stage).contains(duty));
    }

    public Optional<TierRule> tier(FileTier tier) {
        return tiers.stream().filter(rule -> rule.tier() == tier).findFirst();
    }

    /** The highest tier whose fields are all filled; a file with less than a contact needs is a contact all the same. */
    public FileTier reached(FieldValues values) {
        FileTier reached = FileTier.CONTACT;
        for (FileTier tier : FileTier.values()) {
            Optional<TierRule> rule = tier(tier);
            if (rule.isPresent()
                    && rule.get().required().stream()
                            .allMatch(field -> values.value(field).isPresent())) {
                reached = tier;
            }
        }
        return reached;
    }

    /** Days a group of fields stays fresh after it was last confirmed; a year where the policy is silent. */
    public int freshnessDays(ApprovalGroup group) {
        return freshnessDays.getOrDefault(group, 365);
    }
}
