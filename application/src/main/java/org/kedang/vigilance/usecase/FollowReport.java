package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.vigilance.api.ReportProgress;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.spi.Misconducts;

/** How far a report is, for whoever has its code. Leaves no line in the journal, which could lead to the reporter. */
@Question(needs = Permission.REPORT_MISCONDUCT)
public class FollowReport {
    private final Misconducts reports;

    @Inject
    FollowReport(Misconducts reports) {
        this.reports = reports;
    }

    public record Command(String code) {}

    /** @throws Missing for a code nobody was given */
    public ReportProgress follow(Actor actor, Command command) {
        Misconduct report =
                reports.byCode(FollowCode.hash(command.code())).orElseThrow(() -> new Missing("report", "-"));
        Misconduct.Closing closing = report.closing();
        return new ReportProgress(
                report.state(),
                report.said().subject(),
                report.said().on(),
                report.steps().stream()
                        .filter(step -> step.kind() == Misconduct.StepKind.ANSWER)
                        .map(step -> new ReportProgress.Answer(FirmDay.of(step.at()), step.text()))
                        .toList(),
                closing == null ? null : closing.finding());
    }
}
