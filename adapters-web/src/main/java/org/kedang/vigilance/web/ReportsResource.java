package org.kedang.vigilance.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.vigilance.api.ReportProgress;
import org.kedang.vigilance.api.ReportView;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.usecase.AddReportStep;
import org.kedang.vigilance.usecase.CloseReport;
import org.kedang.vigilance.usecase.FollowReport;
import org.kedang.vigilance.usecase.ListReports;
import org.kedang.vigilance.usecase.ReadReport;
import org.kedang.vigilance.usecase.ReportMisconduct;

/**
 * Reports of misconduct by REST (F34). A report is never kept for repetition of the request, for that would keep who made it.
 */
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportsResource {
    private final CurrentActor me;
    private final ReportMisconduct report;
    private final FollowReport follow;
    private final ListReports list;
    private final ReadReport read;
    private final AddReportStep add;
    private final CloseReport close;

    @Inject
    ReportsResource(
            CurrentActor me,
            ReportMisconduct report,
            FollowReport follow,
            ListReports list,
            ReadReport read,
            AddReportStep add,
            CloseReport close) {
        this.me = me;
        this.report = report;
        this.follow = follow;
        this.list = list;
        this.read = read;
        this.add = add;
        this.close = close;
    }

    /**
     * What is reported.
     *
     * @param anonymous true when absent
     * @param accused employee numbers
     */
    public record ReportWish(
            @Nullable Boolean anonymous,
            @Nullable String subject,
            @Nullable String text,
            @Nullable List<String> accused) {}

    /** The code a report is followed by. */
    public record ReportCode(@Nullable String code) {}

    /** All reports the caller may know of. */
    public record Reports(List<ReportView> items) {}

    /** A line for the investigation file; a note when no kind is given. */
    public record ReportStepWish(Misconduct.@Nullable StepKind kind, @Nullable String text) {}

    /** The end of an investigation. */
    public record ReportClosing(Misconduct.@Nullable Finding finding, @Nullable String text) {}

    @POST
    public Response report(@Nullable ReportWish body) {
        ReportWish wish = present(body);
        String code = report.report(
                me.actor(),
                new ReportMisconduct.Command(
                        !Boolean.FALSE.equals(wish.anonymous()),
                        text(wish.subject()),
                        text(wish.text()),
                        wish.accused() == null ? List.of() : wish.accused()));
        return Response.status(201).entity(new ReportCode(code)).build();
    }

    @POST
    @Path("progress")
    public ReportProgress follow(@Nullable ReportCode body) {
        return follow.follow(
                me.actor(), new FollowReport.Command(text(present(body).code())));
    }

    @GET
    public Reports list() {
        return new Reports(list.list(me.actor(), new ListReports.Command()));
    }

    @GET
    @Path("{id}")
    public ReportView read(@PathParam("id") String id) {
        return read.read(me.actor(), new ReadReport.Command(known(id)));
    }

    @POST
    @Path("{id}/steps")
    public Response add(@PathParam("id") String id, @Nullable ReportStepWish body) {
        ReportStepWish wish = present(body);
        add.add(
                me.actor(),
                new AddReportStep.Command(
                        known(id), wish.kind() == null ? Misconduct.StepKind.NOTE : wish.kind(), text(wish.text())));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/closing")
    public Response close(@PathParam("id") String id, @Nullable ReportClosing body) {
        ReportClosing wish = present(body);
        close.close(me.actor(), new CloseReport.Command(known(id), wish.finding(), text(wish.text())));
        return Response.noContent().build();
    }

    private static MisconductId known(String id) {
        return IdText.in(id, "report", MisconductId::new);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    private static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        return body;
    }
}
