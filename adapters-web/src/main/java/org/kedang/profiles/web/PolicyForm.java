package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.AliasTemplate;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.ProfileRule;

/** The next version of the opening policy while an officer types it; begins as the newest one stands. */
public final class PolicyForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_STAGES = 9;

    private final ArrayList<StageRow> stages = new ArrayList<>();
    private final ArrayList<TierRow> tiers = new ArrayList<>();
    private String title;
    private String verifier;
    private String codeRule;
    private String aliases;
    private int keyDays;
    private int normalDays;
    private int noteDays;

    /** @param said what it begins with: the newest version, or what a returned request asked */
    PolicyForm(OpeningPolicy said) {
        title = said.title().zh();
        verifier = said.verifier().name();
        codeRule = said.codeRule().template();
        aliases = String.join(
                "\n",
                said.aliases().stream()
                        .map(alias -> alias.kind() + " " + alias.template())
                        .toList());
        keyDays = said.freshnessDays(ApprovalGroup.KEY);
        normalDays = said.freshnessDays(ApprovalGroup.NORMAL);
        noteDays = said.freshnessDays(ApprovalGroup.NOTE);
        said.stages().forEach(stage -> stages.add(new StageRow(stage)));
        said.tiers().forEach(rule -> tiers.add(new TierRow(rule)));
    }

    /**
     * What the officer means.
     *
     * @param before how the newest version stands; a title left as it was keeps its other languages
     * @throws Refused for a stage, a code rule or an alias that cannot be used
     */
    PolicyContent content(PolicyContent before) {
        Map<ApprovalGroup, Integer> fresh = new EnumMap<>(ApprovalGroup.class);
        fresh.put(ApprovalGroup.KEY, keyDays);
        fresh.put(ApprovalGroup.NORMAL, normalDays);
        fresh.put(ApprovalGroup.NOTE, noteDays);
        return new PolicyContent(
                title.strip().equals(before.title().zh()) ? before.title() : Labels.of(title),
                stages.stream().map(StageRow::stage).toList(),
                Role.valueOf(verifier),
                new CodeRule(codeRule.strip()),
                aliases.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(PolicyForm::alias)
                        .toList(),
                fresh,
                tiers.stream().map(TierRow::rule).toList(),
                before.terms());
    }

    private static AliasTemplate alias(String line) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length < 2) {
            throw new Refused(ProfileRule.CODE_RULE_WRONG, line);
        }
        return new AliasTemplate(parts[0], parts[1]);
    }

    /** Adds a stage at the end of the chain. */
    public void addStage() {
        if (stages.size() < MOST_STAGES) {
            stages.add(new StageRow());
        }
    }

    public void removeStage(StageRow stage) {
        stages.remove(stage);
    }

    public List<StageRow> getStages() {
        return stages;
    }

    public List<TierRow> getTiers() {
        return tiers;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getVerifier() {
        return verifier;
    }

    public void setVerifier(@Nullable String verifier) {
        this.verifier = verifier == null ? "" : verifier;
    }

    public String getCodeRule() {
        return codeRule;
    }

    public void setCodeRule(@Nullable String codeRule) {
        this.codeRule = codeRule == null ? "" : codeRule;
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(@Nullable String aliases) {
        this.aliases = aliases == null ? "" : aliases;
    }

    public int getKeyDays() {
        return keyDays;
    }

    public void setKeyDays(int keyDays) {
        this.keyDays = keyDays;
    }

    public int getNormalDays() {
        return normalDays;
    }

    public void setNormalDays(int normalDays) {
        this.normalDays = normalDays;
    }

    public int getNoteDays() {
        return noteDays;
    }

    public void setNoteDays(int noteDays) {
        this.noteDays = noteDays;
    }
}
