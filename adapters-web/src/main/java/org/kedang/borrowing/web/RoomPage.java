package org.kedang.borrowing.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.RoomEntryView;
import org.kedang.borrowing.domain.RoomEntryId;
import org.kedang.borrowing.usecase.ListRoomEntries;
import org.kedang.borrowing.usecase.NoteRoomEntry;
import org.kedang.borrowing.usecase.NoteRoomLeaving;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.omnifaces.cdi.ViewScoped;

/** 库房出入登记: who entered the storage room, slice by slice ({@code from}); whoever keeps it writes here. */
@Named
@ViewScoped
public class RoomPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SLICE = 50;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ListRoomEntries listRoomEntries;

    @Inject
    transient NoteRoomEntry noteRoomEntry;

    @Inject
    transient NoteRoomLeaving noteRoomLeaving;

    private @Nullable String from;
    private transient @Nullable Slice<RoomEntryView> slice;
    private String person = "";
    private String purpose = "";

    /** Reads the slice the address names. */
    public void open() {
        slice = listRoomEntries.list(me.actor(), new ListRoomEntries.Command(before(), SLICE));
    }

    private @Nullable RoomEntryId before() {
        if (from == null || from.isBlank()) {
            return null;
        }
        try {
            return new RoomEntryId(UUID.fromString(from));
        } catch (IllegalArgumentException e) {
            throw new Missing("roomEntry", from);
        }
    }

    private Slice<RoomEntryView> slice() {
        Slice<RoomEntryView> known = slice;
        if (known == null) {
            known = listRoomEntries.list(me.actor(), new ListRoomEntries.Command(before(), SLICE));
            slice = known;
        }
        return known;
    }

    /** Somebody goes in now. */
    public String enter() {
        RoomEntryId unused = noteRoomEntry.note(new NoteRoomEntry.Command(person, purpose, null, null), me.actor());
        messages.done("loans.room.noted", person.strip());
        return "/borrowing/room.xhtml?faces-redirect=true";
    }

    /** Somebody goes out now. */
    public String leave(RoomEntryView entry) {
        noteRoomLeaving.leave(new NoteRoomLeaving.Command(entry.id(), null), me.actor());
        messages.done("loans.room.leftNoted", entry.person());
        return "/borrowing/room.xhtml?faces-redirect=true";
    }

    public boolean isKeeper() {
        return me.actor().may(Permission.KEEP_LOANS);
    }

    public List<RoomEntryView> getRows() {
        return slice().items();
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        String next = slice().next();
        return next == null ? null : "?from=" + next;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String value) {
        from = value;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String value) {
        person = value == null ? "" : value;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String value) {
        purpose = value == null ? "" : value;
    }
}
