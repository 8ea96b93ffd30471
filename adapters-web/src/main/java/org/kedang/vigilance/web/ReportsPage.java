package org.kedang.vigilance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kedang.access.web.CurrentActor;
import org.kedang.vigilance.api.ReportView;
import org.kedang.vigilance.usecase.ListReports;

/** 举报调查: the reports an investigator may know of. */
@Named
@RequestScoped
public class ReportsPage {
    @Inject
    CurrentActor me;

    @Inject
    ListReports listReports;

    private List<ReportView> reports = List.of();

    public void open() {
        reports = listReports.list(me.actor(), new ListReports.Command());
    }

    public List<ReportView> getReports() {
        return reports;
    }

    /** Colour of a state. */
    public String tone(ReportView report) {
        return switch (report.state()) {
            case RECEIVED -> "seal";
            case INVESTIGATING -> "warn";
            case CLOSED -> "plain";
        };
    }
}
