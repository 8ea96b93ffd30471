package org.kedang.approvals.usecase;

import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.AuditTrail;

/** An audit trail that forgets everything; a test listens to what it wants to hear. */
class SilentTrail implements AuditTrail {
    @Override
    public void subject(String kind, Object id, String label) {}

    @Override
    public void reason(String text) {}

    @Override
    public void changed(String field, @Nullable String before, @Nullable String after) {}

    @Override
    public void also(String kind, Object id, String label) {}

    @Override
    public void by(EmployeeId id, String number, String name) {}

    @Override
    public void nothing() {}
}
