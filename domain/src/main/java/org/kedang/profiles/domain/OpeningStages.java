package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;

/**
 * The stages of an opening policy with what each answers for and the word it is found by. What a stage has done counts for
 * the whole form, so no two stages do the same; the words are all different, so that none is taken for another.
 *
 * @param verifier the role that verifies where a stage does not say its duties
 */
public record OpeningStages(List<ChainStage> list, Role verifier) {
    /** The word of a stage somebody asked for besides the policy's: 加签. */
    private static final String ADDED = "added";

    private static final Set<StageDuty> BEFORE_OPENING =
            EnumSet.of(StageDuty.VERIFY, StageDuty.RATE, StageDuty.ACCEPT_PAPERS);

    public OpeningStages {
        list = List.copyOf(list);
    }

    /** What the decider of a stage answers for; where the policy is silent, whoever has the verifier's role verifies. */
    public Set<StageDuty> duties(ChainStage stage) {
        if (!stage.duties().isEmpty()) {
            return stage.duties();
        }
        return stage.role() == verifier ? Set.of(StageDuty.VERIFY) : Set.of(StageDuty.SIGN);
    }

    /**
     * The words the stages are frozen under, in their order. Stages that say nothing but their role have words of their own in
     * every language; where one word would mean two stages, each goes by the firm's word.
     */
    public List<String> words() {
        return StageWords.apart(list, list.stream().map(this::usual).toList());
    }

    // as stages were frozen before both of a pair were named: the first kept the usual word
    private List<String> formerWords() {
        List<String> words = new ArrayList<>();
        for (ChainStage stage : list) {
            String usual = usual(stage);
            words.add(words.contains(usual) ? stage.name().zh().strip() : usual);
        }
        return words;
    }

    private String usual(ChainStage stage) {
        if (!stage.duties().isEmpty()) {
            return stage.name().zh();
        }
        if (stage.role() == verifier) {
            return "verification";
        }
        return switch (stage.role()) {
            case DEPARTMENT_MANAGER, SALES_MANAGER, GENERAL_MANAGER -> "manager";
            default -> stage.name().zh();
        };
    }

    /** The stage a frozen one came of; empty for one that was asked for besides, and for a word nobody knows. */
    public Optional<ChainStage> stage(String word) {
        int now = words().indexOf(word);
        int place = now < 0 ? formerWords().indexOf(word) : now;
        return place < 0 ? Optional.empty() : Optional.of(list.get(place));
    }

    /**
     * What the decider of a frozen stage answers for; who was asked besides signs, no more.
     *
     * @return empty for a word nobody knows
     */
    public Optional<Set<StageDuty>> duties(String word) {
        return word.equals(ADDED)
                ? Optional.of(Set.of(StageDuty.SIGN))
                : stage(word).map(this::duties);
    }

    /**
     * @throws Refused {@code CHAIN_DUTY_TWICE} when two stages have the same duty, {@code CHAIN_DUTY_OF_MANY} when several
     *     people share one, {@code CHAIN_MEETING_DUTY} when a meeting has one, {@code CHAIN_DUTIES_TOGETHER} and {@code CHAIN_DUTY_ORDER} when nobody could do them so,
     *     {@code CHAIN_NAME_TWICE} when two stages would be found by one word; each with the stage's name
     */
    public void demandSound() {
        Set<StageDuty> taken = EnumSet.noneOf(StageDuty.class);
        Set<String> words = new HashSet<>(Set.of(ADDED));
        Set<String> names = new HashSet<>(Set.of(ADDED));
        List<String> all = words();
        for (int i = 0; i < list.size(); i++) {
            ChainStage stage = list.get(i);
            boolean newWord = words.add(all.get(i).strip());
            boolean newName = names.add(stage.name().zh().strip());
            if (!newWord || !newName) {
                throw new Refused(ProfileRule.CHAIN_NAME_TWICE, stage.name().zh());
            }
            Set<StageDuty> own = EnumSet.copyOf(duties(stage));
            own.remove(StageDuty.SIGN);
            demandFeasible(stage, own, taken);
            taken.addAll(own);
        }
    }

    private static void demandFeasible(ChainStage stage, Set<StageDuty> own, Set<StageDuty> taken) {
        String name = stage.name().zh();
        if (own.stream().anyMatch(taken::contains)) {
            throw new Refused(ProfileRule.CHAIN_DUTY_TWICE, name);
        }
        // a meeting has nobody who could do more than vote; with its resolution the file may be opened
        if (stage.meeting() != null && !Set.of(StageDuty.OPEN_FILE).containsAll(own)) {
            throw new Refused(ProfileRule.CHAIN_MEETING_DUTY, name);
        }
        if (stage.meeting() == null && !own.isEmpty() && stage.quorum() > 1) {
            throw new Refused(ProfileRule.CHAIN_DUTY_OF_MANY, name);
        }
        // verifying enters the data on a page of its own; the number is there only when the file is
        boolean verifiesAndMore = own.contains(StageDuty.VERIFY)
                && own.stream().anyMatch(duty -> duty != StageDuty.VERIFY && duty != StageDuty.OPEN_FILE);
        if (verifiesAndMore) {
            throw new Refused(ProfileRule.CHAIN_DUTIES_TOGETHER, name);
        }
        boolean opened = taken.contains(StageDuty.OPEN_FILE);
        if (opened ? own.stream().anyMatch(BEFORE_OPENING::contains) : own.contains(StageDuty.WRITE_BACK)) {
            throw new Refused(ProfileRule.CHAIN_DUTY_ORDER, name);
        }
    }
}
