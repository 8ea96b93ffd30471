package org.kedang.access.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Chooses language and light or dark for oneself. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class ChangePreferences {
    private final Employees employees;
    private final Happenings happenings;
    private final AuditTrail trail;

    /**
     * The choice.
     *
     * @param locale zh_CN, zh_TW or en
     * @param theme auto, light or dark
     */
    public record Command(String locale, String theme) {}

    @Inject
    ChangePreferences(Employees employees, Happenings happenings, AuditTrail trail) {
        this.employees = employees;
        this.happenings = happenings;
        this.trail = trail;
    }

    public void change(Actor actor, Command command) {
        Employee self = employees.find(actor.id()).orElseThrow(() -> new Missing("employee", actor.id()));
        trail.subject("employee", self.id(), self.number() + " " + self.name());
        trail.changed("locale", self.locale(), command.locale());
        trail.changed("theme", self.theme(), command.theme());
        self.prefer(command.locale(), command.theme());
        happenings.announce(new FirmChanged());
    }
}
