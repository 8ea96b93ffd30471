package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.AuditTrail;

/** What the use cases note for the audit. */
final class AuditNotes implements AuditTrail {
    @Override
    public void also(String kind, Object id, String label) {
        others.add(kind + " " + id);
    }

    @Override
    public void by(EmployeeId id, String number, String name) {}

    @Override
    public void nothing() {
        nothingShown = true;
    }

    @Nullable
    String reason;

    String subject = "";
    boolean nothingShown;
    final List<String> changed = new ArrayList<>();
    final List<String> values = new ArrayList<>();
    final List<String> others = new ArrayList<>();

    @Override
    public void subject(String kind, Object id, String label) {
        subject = label;
    }

    @Override
    public void reason(String text) {
        reason = text;
    }

    @Override
    public void changed(String field, @Nullable String before, @Nullable String after) {
        changed.add(field);
        values.add(before + " -> " + after);
    }
}
