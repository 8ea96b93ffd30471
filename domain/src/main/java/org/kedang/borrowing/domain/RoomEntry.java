package org.kedang.borrowing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;

/**
 * One line of the storage room's entry log 库房出入登记 (003-Q 四): who was let in, what for, from when to when. Written by whoever
 * keeps the room, never changed afterwards but for the time out.
 *
 * @param person who went in, in words: number and name, or a visitor with his escort
 * @param left null as long as the person is inside
 * @param notedBy who keeps the log
 */
public record RoomEntry(
        RoomEntryId id,
        String person,
        String purpose,
        Instant entered,
        @Nullable Instant left,
        EmployeeId notedBy,
        Instant notedAt) {
    /** Most characters of a name. */
    public static final int PERSON_LIMIT = 100;
    /** Most characters of a purpose. */
    public static final int PURPOSE_LIMIT = 300;

    /**
     * Notes that somebody goes in, or went in and out.
     *
     * @throws Refused {@code ROOM_PERSON_MISSING}, {@code ROOM_PURPOSE_MISSING}, {@code ROOM_TIME_WRONG} by field
     */
    public static RoomEntry noted(
            String person, String purpose, Instant entered, @Nullable Instant left, EmployeeId by, Instant now) {
        List<Problem> problems = new ArrayList<>();
        String who = person.strip();
        String why = purpose.strip();
        if (who.isEmpty() || who.length() > PERSON_LIMIT) {
            problems.add(Problem.of("person", LoanRule.ROOM_PERSON_MISSING, PERSON_LIMIT));
        }
        if (why.isEmpty() || why.length() > PURPOSE_LIMIT) {
            problems.add(Problem.of("purpose", LoanRule.ROOM_PURPOSE_MISSING, PURPOSE_LIMIT));
        }
        if (entered.isAfter(now)) {
            problems.add(Problem.of("entered", LoanRule.ROOM_TIME_WRONG));
        }
        if (left != null && (left.isBefore(entered) || left.isAfter(now))) {
            problems.add(Problem.of("left", LoanRule.ROOM_TIME_WRONG));
        }
        if (!problems.isEmpty()) {
            throw new Refused(LoanRule.LOAN_FIELDS_WRONG, problems);
        }
        return new RoomEntry(RoomEntryId.next(), who, why, entered, left, by, now);
    }

    /**
     * The person has left.
     *
     * @throws Refused {@code ROOM_LEFT_ALREADY}, {@code ROOM_TIME_WRONG}
     */
    public RoomEntry leaving(Instant at, Instant now) {
        if (left != null) {
            throw new Refused(LoanRule.ROOM_LEFT_ALREADY);
        }
        if (at.isBefore(entered) || at.isAfter(now)) {
            throw new Refused(LoanRule.ROOM_TIME_WRONG, List.of(Problem.of("left", LoanRule.ROOM_TIME_WRONG)));
        }
        return new RoomEntry(id, person, purpose, entered, at, notedBy, notedAt);
    }
}
