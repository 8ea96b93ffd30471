package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.RoomEntry;
import org.kedang.borrowing.domain.RoomEntryId;
import org.kedang.borrowing.spi.RoomLog;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** The archivist writes down who enters the storage room, what for and when (003-Q 四). */
@UseCase(needs = Permission.KEEP_LOANS)
public class NoteRoomEntry {
    /** What room entries are called in the log. */
    static final String KIND = "roomEntry";

    private final RoomLog log;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    NoteRoomEntry(RoomLog log, AuditTrail trail, Clock clock) {
        this.log = log;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param person number and name, or a visitor with his escort
     * @param entered now when null
     * @param left null as long as the person is inside
     */
    public record Command(String person, String purpose, @Nullable Instant entered, @Nullable Instant left) {}

    /** @throws org.kedang.kit.domain.Refused by field as {@link RoomEntry#noted} says */
    public RoomEntryId note(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        RoomEntry entry = RoomEntry.noted(
                LoanText.clean(command.person()),
                LoanText.clean(command.purpose()),
                command.entered() == null ? now : command.entered(),
                command.left(),
                actor.id(),
                now);
        log.add(entry);
        trail.subject(KIND, entry.id(), entry.person());
        trail.reason(entry.purpose());
        return entry.id();
    }
}
