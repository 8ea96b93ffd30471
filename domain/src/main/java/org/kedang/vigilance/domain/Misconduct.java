package org.kedang.vigilance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * 举报 (F34): a report of misconduct or a leak, and the investigation file about it. Whoever reported it without his name is
 * kept nowhere. Nobody who is accused ever sees it.
 */
public final class Misconduct {

    /** How far it is. */
    public enum State {
        RECEIVED,
        INVESTIGATING,
        CLOSED
    }

    /** What a line of the investigation file is. */
    public enum StepKind {
        /** something that was done: somebody heard, a paper secured */
        STEP,
        /** for the investigators alone */
        NOTE,
        /** for the reporter, who reads it by his code */
        ANSWER
    }

    /** What the investigation found. */
    public enum Finding {
        CONFIRMED,
        UNFOUNDED,
        INCONCLUSIVE
    }

    /**
     * What was reported.
     *
     * @param accused who is accused; may be empty
     * @param reporter null when he did not give his name
     * @param on the day, no more
     */
    public record Said(
            String subject, String text, Set<EmployeeId> accused, @Nullable EmployeeId reporter, LocalDate on) {

        /** @throws Refused REPORT_SUBJECT_MISSING, REPORT_TEXT_MISSING */
        public Said {
            accused = Set.copyOf(accused);
            if (subject.isBlank()) {
                throw new Refused(VigilanceRule.REPORT_SUBJECT_MISSING);
            }
            if (text.isBlank()) {
                throw new Refused(VigilanceRule.REPORT_TEXT_MISSING);
            }
        }
    }

    /** One line of the investigation file. */
    public record Step(StepKind kind, EmployeeId by, Instant at, String text) {}

    /** The end. */
    public record Closing(Finding finding, EmployeeId by, Instant at, String text) {}

    private final MisconductId id;
    private final Said said;
    private final List<Step> steps;
    private @Nullable Closing closing;

    /** As it was kept. */
    public Misconduct(MisconductId id, Said said, List<Step> steps, @Nullable Closing closing) {
        this.id = id;
        this.said = said;
        this.steps = new ArrayList<>(steps);
        this.closing = closing;
    }

    /** Whether somebody may know of it at all. */
    public boolean openTo(EmployeeId reader) {
        return !said.accused().contains(reader);
    }

    /** @throws Refused REPORT_CLOSED, REPORT_STEP_MISSING */
    public Step add(StepKind kind, EmployeeId by, String text, Instant at) {
        if (closing != null) {
            throw new Refused(VigilanceRule.REPORT_CLOSED);
        }
        if (text.isBlank()) {
            throw new Refused(VigilanceRule.REPORT_STEP_MISSING);
        }
        Step step = new Step(kind, by, at, text.strip());
        steps.add(step);
        return step;
    }

    /** @throws Refused REPORT_CLOSED, REPORT_FINDING_MISSING */
    public void close(@Nullable Finding finding, EmployeeId by, String text, Instant at) {
        if (closing != null) {
            throw new Refused(VigilanceRule.REPORT_CLOSED);
        }
        if (finding == null || text.isBlank()) {
            throw new Refused(VigilanceRule.REPORT_FINDING_MISSING);
        }
        closing = new Closing(finding, by, at, text.strip());
    }

    public State state() {
        return closing != null ? State.CLOSED : steps.isEmpty() ? State.RECEIVED : State.INVESTIGATING;
    }

    public MisconductId id() {
        return id;
    }

    public Said said() {
        return said;
    }

    /** In the order they were written. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Null as long as it is open. */
    public @Nullable Closing closing() {
        return closing;
    }
}
