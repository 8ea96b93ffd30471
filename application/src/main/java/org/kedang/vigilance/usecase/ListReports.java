package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.vigilance.api.ReportView;
import org.kedang.vigilance.spi.Misconducts;

/** The reports an investigator may know of, the last first, at most 200; none in which he is accused. */
@Question(needs = Permission.INVESTIGATE)
public class ListReports {
    private static final int MOST = 200;

    private final Misconducts reports;
    private final ReportDesk desk;

    @Inject
    ListReports(Misconducts reports, ReportDesk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    public record Command() {}

    public List<ReportView> list(Actor actor, Command command) {
        return reports.openTo(actor.id(), MOST).stream().map(desk::view).toList();
    }
}
