package org.kedang.kit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.AuditEntry;
import org.kedang.kit.spi.AuditTrail;

/** Collects the notes of the use case that runs on this thread; nested use cases (through events) have notes of their own. */
@ApplicationScoped
public class Trace implements AuditTrail {
    private final ThreadLocal<Deque<Notes>> running = ThreadLocal.withInitial(ArrayDeque::new);

    /** What one use case has noted so far. */
    static final class Notes {
        String subjectKind = "-";
        String subjectId = "-";
        String subjectLabel = "-";

        @Nullable
        String reason;

        final List<AuditEntry.Change> changes = new ArrayList<>();
        final List<Subject> others = new ArrayList<>();

        @Nullable
        Person by;

        boolean nothing;

        /** Whether there is nothing worth a line. */
        boolean silent() {
            return nothing && changes.isEmpty() && others.isEmpty();
        }
    }

    /** One of many things an act has worked on. */
    record Subject(String kind, String id, String label) {
        boolean is(String otherKind, String otherId) {
            return kind.equals(otherKind) && id.equals(otherId);
        }
    }

    /** Who acted, found out by the act itself. */
    record Person(EmployeeId id, String number, String name) {}

    void begin() {
        running.get().push(new Notes());
    }

    Notes end() {
        Deque<Notes> stack = running.get();
        Notes notes = stack.pop();
        if (stack.isEmpty()) {
            running.remove();
        }
        return notes;
    }

    @Override
    public void subject(String kind, Object id, String label) {
        Notes notes = current();
        notes.subjectKind = kind;
        notes.subjectId = id.toString();
        notes.subjectLabel = label;
    }

    @Override
    public void reason(String text) {
        current().reason = text;
    }

    @Override
    public void changed(String field, @Nullable String before, @Nullable String after) {
        current().changes.add(new AuditEntry.Change(field, before, after));
    }

    @Override
    public void also(String kind, Object id, String label) {
        List<Subject> others = current().others;
        // one that was named before its words were known is named again
        int last = others.size() - 1;
        if (last >= 0 && others.get(last).is(kind, id.toString())) {
            others.remove(last);
        }
        others.add(new Subject(kind, id.toString(), label));
    }

    @Override
    public void by(EmployeeId id, String number, String name) {
        current().by = new Person(id, number, name);
    }

    @Override
    public void nothing() {
        current().nothing = true;
    }

    private Notes current() {
        Notes notes = running.get().peek();
        if (notes == null) {
            throw new IllegalStateException("nothing is traced outside a use case");
        }
        return notes;
    }
}
