package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.spi.Misconducts;

/** Closes an investigation with its finding and what it rests on. */
@UseCase(needs = Permission.INVESTIGATE)
public class CloseReport {
    private final Misconducts reports;
    private final ReportDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CloseReport(Misconducts reports, ReportDesk desk, AuditTrail trail, Clock clock) {
        this.reports = reports;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(MisconductId report, Misconduct.@Nullable Finding finding, String text) {}

    /**
     * @throws org.kedang.kit.usecase.Missing when there is no such report for him
     * @throws org.kedang.kit.usecase.Stale when somebody closed it meanwhile
     * @throws org.kedang.kit.domain.Refused as {@link Misconduct#close} says
     */
    public void close(Actor actor, Command command) {
        trail.subject("report", command.report(), "-");
        Misconduct report = desk.found(command.report(), actor);
        Misconduct.State before = report.state();
        report.close(command.finding(), actor.id(), command.text().replace("\0", ""), Instant.now(clock));
        reports.saveClosing(report);
        trail.changed("state", before.name(), report.state().name());
    }
}
