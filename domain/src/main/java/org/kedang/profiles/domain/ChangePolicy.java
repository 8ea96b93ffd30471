package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.kit.domain.Refused;

/**
 * How a filed customer's data change: the firm's answer to C01 as versioned data. The active one is the latest version whose
 * start date has come; a running request keeps the stages it began with.
 *
 * @param code policy profile, for example {@code lamp-factory}
 * @param version from 1, over all profiles
 * @param owner who answers for the policy, in words
 * @param clause clause of the regulation
 * @param chains the first one that covers a field is the field's chain; the last one covers every field that is no note
 * @param farthestDays how many days ahead a change may be dated
 * @param renaming the papers a renaming 更名通知 needs (F20; 003-M 三)
 * @param note why this version was made; empty for the first one
 */
public record ChangePolicy(
        String code,
        int version,
        LocalDate startsOn,
        Labels title,
        String owner,
        String clause,
        List<ChangeChain> chains,
        int farthestDays,
        List<PaperDemand> renaming,
        String note) {

    /** @throws Refused POLICY_WRONG when two chains have one code, or some field would have no chain */
    public ChangePolicy {
        chains = List.copyOf(chains);
        renaming = List.copyOf(renaming);
        boolean twice = chains.stream().map(ChangeChain::code).distinct().count() != chains.size();
        if (chains.isEmpty() || twice || farthestDays < 0 || farthestDays > 3650) {
            throw new Refused(ProfileRule.POLICY_WRONG, code);
        }
        ChangeChain last = chains.get(chains.size() - 1);
        if (!last.groups().isEmpty()
                || !last.approval().contains(ApprovalGroup.KEY)
                || !last.approval().contains(ApprovalGroup.NORMAL)) {
            throw new Refused(ProfileRule.POLICY_WRONG, code);
        }
    }

    /** The first version, which nobody had to give a reason for. */
    public ChangePolicy(
            String code,
            int version,
            LocalDate startsOn,
            Labels title,
            String owner,
            String clause,
            List<ChangeChain> chains,
            int farthestDays,
            List<PaperDemand> renaming) {
        this(code, version, startsOn, title, owner, clause, chains, farthestDays, renaming, "");
    }

    /** What it says, without whose it is and since when. */
    public ChangeContent content() {
        return new ChangeContent(title, chains, farthestDays, renaming);
    }

    /**
     * The version after this one. What it changes is in force from its own day on and touches nothing asked before.
     *
     * @param said what it says
     * @param about first day, who answers for it, clause and reason
     * @throws Refused POLICY_NOTE_MISSING, POLICY_STARTS_TOO_EARLY for a day before this version's, POLICY_UNCHANGED, POLICY_WRONG, and
     *     what {@link ChangeContent#demandSound()} says of the chains
     */
    public ChangePolicy next(ChangeContent said, DictionaryNote about) {
        if (about.note().isBlank()) {
            throw new Refused(ProfileRule.POLICY_NOTE_MISSING);
        }
        if (about.startsOn().isBefore(startsOn)) {
            throw new Refused(ProfileRule.POLICY_STARTS_TOO_EARLY, startsOn.toString());
        }
        if (said.equals(content())) {
            throw new Refused(ProfileRule.POLICY_UNCHANGED);
        }
        said.demandSound();
        return new ChangePolicy(
                code,
                version + 1,
                about.startsOn(),
                said.title(),
                about.owner(),
                about.clause(),
                said.chains(),
                said.farthestDays(),
                said.renaming(),
                about.note());
    }

    /** The same, in force from another day on. */
    public ChangePolicy startingOn(LocalDate day) {
        return new ChangePolicy(code, version, day, title, owner, clause, chains, farthestDays, renaming, note);
    }

    /** The chain of a field; empty for notes. */
    public Optional<ChangeChain> chainOf(FieldDefinition field) {
        return chains.stream().filter(chain -> chain.covers(field)).findFirst();
    }

    public Optional<ChangeChain> chain(String chainCode) {
        return chains.stream().filter(chain -> chain.code().equals(chainCode)).findFirst();
    }
}
