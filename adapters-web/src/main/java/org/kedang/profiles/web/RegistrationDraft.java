package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Stale;
import org.kedang.portal.Marks;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.ReadRegistration;
import org.kedang.profiles.usecase.SaveDraft;
import org.kedang.profiles.usecase.StartRegistration;

/**
 * The draft behind a registration form: what the server keeps of it, and since which revision. When somebody else has typed
 * meanwhile, it knows what the two texts say differently until one is chosen.
 */
@Dependent
public class RegistrationDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient RegistrationDesk desk;

    @Inject
    transient StartRegistration startRegistration;

    @Inject
    transient SaveDraft saveDraft;

    @Inject
    transient ReadRegistration readRegistration;

    @Inject
    transient Clock clock;

    private @Nullable String id;
    private long revision;
    private @Nullable Instant savedAt;
    private long theirRevision;
    private transient @Nullable List<Marks.Line> conflict;
    private final ExpectedTyping expected = new ExpectedTyping();

    /** Names the draft, as its address does; nothing for a new form. */
    void name(@Nullable String wanted) {
        id = wanted == null || wanted.isBlank() ? null : wanted;
    }

    /** How the address names it; null for a new form. */
    @Nullable
    String named() {
        return id;
    }

    /** Whether the server keeps it already. */
    boolean isKept() {
        return id != null;
    }

    /** Its id; null while the server does not keep it. */
    @Nullable
    RegistrationId id() {
        return id == null ? null : RegistrationDesk.id(id);
    }

    /** The id of a draft the server keeps. */
    RegistrationId kept() {
        return RegistrationDesk.id(String.valueOf(id));
    }

    /** What its author expects to sell. */
    ExpectedTyping expected() {
        return expected;
    }

    long revision() {
        return revision;
    }

    /** A paper was laid to it or taken away. */
    void moved(long to) {
        revision = to;
    }

    @Nullable
    Instant savedAt() {
        return savedAt;
    }

    /** What the server keeps of it, to go on from there. */
    RegistrationView open() {
        RegistrationView view = read();
        revision = view.revision();
        savedAt = view.changedAt();
        expected.take(view.expected());
        return view;
    }

    private RegistrationView read() {
        return readRegistration.read(new ReadRegistration.Command(kept()), me.actor());
    }

    /** Whether what is typed is safe on the server now; an empty form is not worth a draft. */
    boolean store(FieldValues values, FileTier tier) {
        if (id == null) {
            if (values.isEmpty()) {
                return false;
            }
            StartRegistration.Started started = startRegistration.start(
                    new StartRegistration.Command(values, tier, null, expected.sale()), me.actor());
            id = started.id().toString();
            revision = started.revision();
        } else {
            try {
                revision = saveDraft.save(
                        new SaveDraft.Command(kept(), revision, values, tier, expected.sale()), me.actor());
            } catch (Stale stale) {
                RegistrationView theirs = read();
                theirRevision = theirs.revision();
                conflict = desk.differences(theirs.values(), values);
                return false;
            }
        }
        savedAt = Instant.now(clock);
        return true;
    }

    /** Whether somebody else typed meanwhile and no text is chosen yet. */
    boolean isConflicting() {
        return theirRevision > 0;
    }

    /** What the other text and this one say differently; empty while nobody else typed. */
    List<Marks.Line> conflict(FieldValues mine) {
        if (conflict == null && theirRevision > 0) {
            conflict = desk.differences(read().values(), mine);
        }
        return conflict == null ? List.of() : conflict;
    }

    /** The next save goes over the other text. */
    void keepMine() {
        revision = theirRevision;
        theirRevision = 0;
    }

    /** The other text is gone on with. */
    void takeTheirs() {
        theirRevision = 0;
    }
}
