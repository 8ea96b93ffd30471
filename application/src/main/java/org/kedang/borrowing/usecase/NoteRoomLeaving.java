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
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** The archivist writes down that a person has left the storage room (003-Q 四). */
@UseCase(needs = Permission.KEEP_LOANS)
public class NoteRoomLeaving {
    private final RoomLog log;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    NoteRoomLeaving(RoomLog log, AuditTrail trail, Clock clock) {
        this.log = log;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param at now when null */
    public record Command(RoomEntryId entry, @Nullable Instant at) {}

    /** @throws org.kedang.kit.domain.Refused {@code ROOM_LEFT_ALREADY}, {@code ROOM_TIME_WRONG} */
    public void leave(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        RoomEntry entry = log.find(command.entry()).orElseThrow(() -> new Missing(NoteRoomEntry.KIND, command.entry()));
        Instant at = command.at() == null ? now : command.at();
        trail.subject(NoteRoomEntry.KIND, entry.id(), entry.person());
        RoomEntry over = entry.leaving(at, now);
        log.left(over.id(), at);
        trail.changed("left", null, at.toString());
    }
}
