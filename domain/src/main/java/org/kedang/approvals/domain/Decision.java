package org.kedang.approvals.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/** What one person did to an approval, once. */
public final class Decision {

    /** The possible acts. */
    public enum Verb {
        APPROVED,
        GAVE_BACK,
        REFUSED,
        WITHDREW
    }

    private int line;
    private int stage;
    private EmployeeId who;
    private String whoName;
    private Verb verb;
    private String note;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    private Decision() {}

    Decision(int line, int stage, Person who, Verb verb, String note, Instant at) {
        this.line = line;
        this.stage = stage;
        this.who = who.id();
        this.whoName = who.name();
        this.verb = verb;
        this.note = note;
        this.at = at;
    }

    /** Place in the approval's history, from 0; makes each decision distinct. */
    public int line() {
        return line;
    }

    /** Index of the stage it was made in. */
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision that
                && line == that.line
                && stage == that.stage
                && verb == that.verb
                && who.equals(that.who)
                && note.equals(that.note)
                && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, stage, who, verb, note, at);
    }
}
