package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.StageDuty;

/** One stage of the chain while an officer types it. */
public final class StageRow implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String nameZhTw;
    private final String nameEn;
    private final String nameBefore;
    private String name;
    private String role;
    private String scope;
    private int quorum;
    private int workingDays;
    private List<String> duties;
    private String clause;
    private String majority = "";
    private List<String> also = List.of();
    private String named = "";

    StageRow(ChainStage stage) {
        name = stage.name().zh();
        nameBefore = name;
        nameZhTw = stage.name().zhTw();
        nameEn = stage.name().en();
        role = stage.role().name();
        scope = stage.scope().name();
        quorum = stage.quorum();
        workingDays = stage.workingDays();
        duties = stage.duties().stream().map(StageDuty::name).sorted().toList();
        clause = stage.clause();
        MeetingRule meeting = stage.meeting();
        if (meeting != null) {
            majority = meeting.majority().name();
            also = meeting.also().stream().map(Role::name).sorted().toList();
            named = String.join(" ", meeting.named());
        }
    }

    /** A stage to be filled in. */
    StageRow() {
        name = "";
        nameBefore = "";
        nameZhTw = "";
        nameEn = "";
        role = Role.DEPARTMENT_MANAGER.name();
        scope = ChainStage.Scope.REQUESTERS_DEPARTMENT.name();
        quorum = 1;
        workingDays = 2;
        duties = List.of();
        clause = "";
    }

    /** The stage; a name left as it was keeps its other languages. */
    ChainStage stage() {
        Labels labels = name.equals(nameBefore) ? new Labels(name, nameZhTw, nameEn) : Labels.of(name);
        return new ChainStage(
                labels,
                Role.valueOf(role),
                ChainStage.Scope.valueOf(scope),
                quorum,
                workingDays,
                duties.stream().map(StageDuty::valueOf).collect(Collectors.toSet()),
                clause,
                majority.isEmpty()
                        ? null
                        : new MeetingRule(
                                also.stream().map(Role::valueOf).collect(Collectors.toSet()),
                                List.of(named.strip().split("[\\s,，、;；]+", -1)),
                                Majority.valueOf(majority)));
    }

    /** The majority a meeting decides by; empty where it is approved one by one. */
    public String getMajority() {
        return majority;
    }

    public void setMajority(@Nullable String majority) {
        this.majority = majority == null ? "" : majority;
    }

    /** Roles of the meeting's members besides the chair. */
    public List<String> getAlso() {
        return also;
    }

    public void setAlso(@Nullable List<String> also) {
        this.also = also == null ? List.of() : new ArrayList<>(also);
    }

    /** Employee numbers of members, with blanks between. */
    public String getNamed() {
        return named;
    }

    public void setNamed(@Nullable String named) {
        this.named = named == null ? "" : named;
    }

    /** Names of the duties. */
    public List<String> getDuties() {
        return duties;
    }

    public void setDuties(@Nullable List<String> duties) {
        this.duties = duties == null ? List.of() : new ArrayList<>(duties);
    }

    public String getClause() {
        return clause;
    }

    public void setClause(@Nullable String clause) {
        this.clause = clause == null ? "" : clause.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role == null ? "" : role;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = scope == null ? "" : scope;
    }

    public int getQuorum() {
        return quorum;
    }

    public void setQuorum(int quorum) {
        this.quorum = quorum;
    }

    public int getWorkingDays() {
        return workingDays;
    }

    public void setWorkingDays(int workingDays) {
        this.workingDays = workingDays;
    }
}
