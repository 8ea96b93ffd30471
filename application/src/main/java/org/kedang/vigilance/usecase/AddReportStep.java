package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.spi.Misconducts;

/** Writes a step, a note, or an answer to the reporter into the investigation file. */
@UseCase(needs = Permission.INVESTIGATE)
public class AddReportStep {
    private final Misconducts reports;
    private final ReportDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    AddReportStep(Misconducts reports, ReportDesk desk, AuditTrail trail, Clock clock) {
        this.reports = reports;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(MisconductId report, Misconduct.StepKind kind, String text) {}

    /**
     * @throws org.kedang.kit.usecase.Missing when there is no such report for him
     * @throws org.kedang.kit.domain.Refused as {@link Misconduct#add} says
     */
    public void add(Actor actor, Command command) {
        trail.subject("report", command.report(), "-");
        Misconduct report = desk.found(command.report(), actor);
        Misconduct.Step step =
                report.add(command.kind(), actor.id(), command.text().replace("\0", ""), Instant.now(clock));
        reports.saveStep(report);
        trail.changed("step", null, step.kind().name());
    }
}
