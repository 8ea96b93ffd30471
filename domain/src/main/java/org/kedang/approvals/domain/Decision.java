package org.kedang.approvals.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/** What one person did to an approval, once. */
public final class Decision {

    /** The possible acts. */
    public enum Verb {
        /** 同意. */
        APPROVED,
        /** 退回 to the requester; ends the round. */
        GAVE_BACK,
        /** 退回 to an earlier step of the same round. */
        SENT_BACK,
        REFUSED,
        /** 撤回. */
        WITHDREW,
        /** 转办: another person decides in his place. */
        TRANSFERRED,
        /** 加签, before one's own decision. */
        ADDED_BEFORE,
        /** 加签, after one's own decision. */
        ADDED_AFTER,
        /** 抄送. */
        COPIED,
        /** 催办. */
        URGED,
        /** The chair called the meeting. */
        CONVENED,
        /** 赞成. */
        VOTED_FOR,
        /** 反对. */
        VOTED_AGAINST,
        /** 弃权. */
        ABSTAINED,
        /** The meeting was closed with its minutes, and carried it. */
        CARRIED,
        /** The meeting was closed with its minutes, and did not carry it. */
        LOST
    }

    private int line;
    private int stage;
    private EmployeeId who;
    private String whoName;
    private @Nullable EmployeeId principal;
    private String principalName;
    private @Nullable EmployeeId target;
    private String targetName;
    private Verb verb;
    private String note;
    private Instant at;
    private int step;
    private @Nullable UUID minutes;
    private String minutesName;

    @SuppressWarnings("NullAway.Init")
    private Decision() {}

    Decision(
            int line,
            int stage,
            Person who,
            @Nullable Person principal,
            @Nullable Person target,
            Verb verb,
            String note,
            int step,
            Instant at,
            @Nullable Minutes minutes) {
        this.line = line;
        this.stage = stage;
        this.who = who.id();
        this.whoName = who.name();
        this.principal = principal == null ? null : principal.id();
        this.principalName = principal == null ? "" : principal.name();
        this.target = target == null ? null : target.id();
        this.targetName = target == null ? "" : target.name();
        this.verb = verb;
        this.note = note;
        this.at = at;
        this.step = step;
        this.minutes = minutes == null ? null : minutes.id();
        this.minutesName = minutes == null ? "" : minutes.name();
    }

    /** Place in the approval's history, from 0; makes each decision distinct. */
    public int line() {
        return line;
    }

    /** Index of the stage it was made in, as the stages stood then; {@link Proceedings} tells it as they stand now. */
    public int stage() {
        return stage;
    }

    public EmployeeId who() {
        return who;
    }

    /** The person's name at that moment. */
    public String whoName() {
        return whoName;
    }

    /** Whose deputy he was in it; null when he acted for himself. */
    public @Nullable EmployeeId principal() {
        return principal;
    }

    /** That person's name; empty when he acted for himself. */
    public String principalName() {
        return principalName;
    }

    /** To whom it was transferred or copied, or who was asked besides; null otherwise. */
    public @Nullable EmployeeId target() {
        return target;
    }

    /** That person's name; empty otherwise. */
    public String targetName() {
        return targetName;
    }

    public Verb verb() {
        return verb;
    }

    /** The comment, question or reason; empty when there is none. */
    public String note() {
        return note;
    }

    public Instant at() {
        return at;
    }

    /** Index of the stage it was sent back to, as the stages stood then; -1 for every other act. */
    public int step() {
        return step;
    }

    /** @throws Refused the rule, when nothing is said */
    static void demand(String said, ApprovalsRule rule) {
        if (said.isBlank()) {
            throw new Refused(rule);
        }
    }

    /**
     * A comment, question or reason as it is kept.
     *
     * @throws Refused NOTE_TOO_LONG
     */
    static String note(String typed) {
        String text = typed.strip();
        int length = text.codePointCount(0, text.length());
        if (length > Approval.NOTE_LIMIT) {
            throw new Refused(ApprovalsRule.NOTE_TOO_LONG, length);
        }
        return text;
    }

    /** The minutes of the meeting that was closed; null for every other act. */
    public @Nullable UUID minutes() {
        return minutes;
    }

    /** What their file is called; empty for every other act. */
    public String minutesName() {
        return minutesName;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision that
                && line == that.line
                && stage == that.stage
                && verb == that.verb
                && step == that.step
                && who.equals(that.who)
                && Objects.equals(principal, that.principal)
                && Objects.equals(target, that.target)
                && note.equals(that.note)
                && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, who, verb, note, at);
    }
}
