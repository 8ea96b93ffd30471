package org.kedang.vigilance.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kedang.access.api.Narrowing;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.vigilance.spi.Alerts;

/** Tells the gatekeeper whom an alert leaves his own customers alone. */
@ApplicationScoped
public class NarrowedReaders implements Narrowing {
    private final Alerts alerts;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the field
    protected NarrowedReaders() {
        this(null);
    }

    @Inject
    NarrowedReaders(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public boolean narrowed(EmployeeId person) {
        return alerts.narrowed().contains(person);
    }
}
