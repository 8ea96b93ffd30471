package org.kedang.vigilance.usecase;

import org.kedang.vigilance.spi.Alerts;

class InMemoryAlertsTest extends AlertsContract {
    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Override
    protected Alerts alerts() {
        return alerts;
    }
}
