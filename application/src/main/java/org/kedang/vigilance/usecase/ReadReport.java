package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.vigilance.api.ReportView;
import org.kedang.vigilance.domain.MisconductId;

/** One report with its investigation file; every reading is logged. */
@Question(needs = Permission.INVESTIGATE, sensitive = true)
public class ReadReport {
    private final ReportDesk desk;
    private final AuditTrail trail;

    @Inject
    ReadReport(ReportDesk desk, AuditTrail trail) {
        this.desk = desk;
        this.trail = trail;
    }

    public record Command(MisconductId report) {}

    /** @throws org.kedang.kit.usecase.Missing when there is no such report for him */
    public ReportView read(Actor actor, Command command) {
        trail.subject("report", command.report(), "-");
        return desk.view(desk.found(command.report(), actor));
    }
}
