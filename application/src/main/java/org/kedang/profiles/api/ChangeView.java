package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.domain.Labels;

/**
 * One change request as who asked, the deciders and the readers of the file see it.
 *
 * @param kind a change or a renaming
 * @param chain code of the chain that decides
 * @param lines old beside new, single fields first; sensitive values masked but for who decides now, and for what the
 *     requester wrote himself
 * @param tables the named tables of rows, row by row, masked like the lines
 * @param fields codes of the single fields it names
 * @param groups codes of the tables of rows it names
 * @param after what they shall say, masked like the lines
 * @param question of a returned request; empty otherwise, or when the file has changed meanwhile
 * @param stale whether the file has changed since it was asked, so that it cannot be applied as it is
 * @param rivals other open requests that name one of the same fields, the earliest first
 * @param place its place among them, from 1
 * @param steps what happened so far, the oldest first
 * @param approvalRevision to name in a decision
 * @param stage name of the waiting stage; empty when nothing waits
 * @param version of the file that it made; 0 before
 * @param mayRevise whether the reader may answer and ask again now
 * @param mayWithdraw whether the reader may take it back now
 * @param mayCheck whether the reader may say now whether it is needed
 * @param mayApply whether the reader may apply it now
 */
public record ChangeView(
        ChangeRequestId id,
        CustomerId customer,
        String number,
        String name,
        ChangeRequest.State state,
        ChangeRequest.Kind kind,
        String chain,
        Labels chainName,
        EmployeeId requester,
        String requesterName,
        String departmentName,
        List<ChangeLine> lines,
        List<FileComparison.Group> tables,
        List<String> fields,
        List<String> groups,
        FieldValues after,
        String reason,
        String necessity,
        List<Evidence> evidence,
        @Nullable LocalDate effective,
        Instant askedAt,
        String question,
        boolean stale,
        List<ChangeRow> rivals,
        int place,
        List<Step> steps,
        ApprovalId approval,
        long approvalRevision,
        String stage,
        @Nullable LocalDate deadline,
        String checkedBy,
        String appliedBy,
        @Nullable Instant appliedAt,
        int version,
        long revision,
        boolean mayRevise,
        boolean mayWithdraw,
        boolean mayCheck,
        boolean mayApply) {

    /**
     * One step of its life.
     *
     * @param kind {@code ASKED}, {@code APPLIED} or a constant of {@link ApprovalView.Verb}
     * @param stage name of the stage it was decided in; empty for steps of the requester
     */
    public record Step(String kind, String stage, Instant at, String who, String text) implements Serializable {}

    public ChangeView {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        evidence = List.copyOf(evidence);
        rivals = List.copyOf(rivals);
        steps = List.copyOf(steps);
    }
}
