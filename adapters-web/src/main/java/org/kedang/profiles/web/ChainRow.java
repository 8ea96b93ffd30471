package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.Labels;

/** One change chain while an officer types it. */
public final class ChainRow implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_STAGES = 9;

    private final String code;
    private final Labels nameBefore;
    private final ArrayList<StageRow> stages = new ArrayList<>();
    private String name;
    private String clause;
    private List<String> approval;
    private List<String> groups;

    ChainRow(ChangeChain chain) {
        code = chain.code();
        nameBefore = chain.name();
        name = nameBefore.zh();
        clause = chain.clause();
        approval = chain.approval().stream().map(ApprovalGroup::name).sorted().toList();
        groups = chain.groups().stream().sorted().toList();
        chain.stages().forEach(stage -> stages.add(new StageRow(stage)));
    }

    /** A chain to be filled in. */
    ChainRow() {
        code = "";
        nameBefore = Labels.NONE;
        name = "";
        clause = "";
        approval = List.of(ApprovalGroup.NORMAL.name());
        groups = List.of();
        stages.add(new StageRow());
    }

    /** The chains in their order; a new one gets a code no other has, a name left as it was keeps its other languages. */
    static List<ChangeChain> chains(List<ChainRow> rows) {
        Set<String> taken = rows.stream().map(row -> row.code).collect(Collectors.toCollection(HashSet::new));
        List<ChangeChain> chains = new ArrayList<>();
        for (ChainRow row : rows) {
            String own = row.code;
            for (int number = 1; own.isEmpty(); number++) {
                if (taken.add("chain-" + number)) {
                    own = "chain-" + number;
                }
            }
            chains.add(new ChangeChain(
                    own,
                    row.name.strip().equals(row.nameBefore.zh()) ? row.nameBefore : Labels.of(row.name.strip()),
                    row.clause.strip(),
                    row.approval.stream().map(ApprovalGroup::valueOf).collect(Collectors.toSet()),
                    Set.copyOf(row.groups),
                    row.stages.stream().map(StageRow::stage).toList()));
        }
        return chains;
    }

    /** Adds a stage before the last one, which applies the change. */
    public void addStage() {
        if (stages.size() < MOST_STAGES) {
            stages.add(Math.max(0, stages.size() - 1), new StageRow());
        }
    }

    public void removeStage(StageRow stage) {
        if (stages.size() > 1) {
            stages.remove(stage);
        }
    }

    public List<StageRow> getStages() {
        return stages;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(@Nullable String clause) {
        this.clause = clause == null ? "" : clause;
    }

    /** Names of the approval groups it is for. */
    public List<String> getApproval() {
        return approval;
    }

    public void setApproval(@Nullable List<String> approval) {
        this.approval = approval == null ? List.of() : new ArrayList<>(approval);
    }

    /** Codes of the field groups it is for; none for all. */
    public List<String> getGroups() {
        return groups;
    }

    public void setGroups(@Nullable List<String> groups) {
        this.groups = groups == null ? List.of() : new ArrayList<>(groups);
    }
}
