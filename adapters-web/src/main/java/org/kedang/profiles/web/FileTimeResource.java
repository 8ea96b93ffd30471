package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.usecase.CompareFiles;
import org.kedang.profiles.usecase.FileComparing;
import org.kedang.profiles.usecase.PrintComparison;
import org.kedang.profiles.usecase.ReadFileAsOf;

/** Files as of any moment, and any two states side by side, by REST (PRF-26). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
public class FileTimeResource {
    private final CurrentActor me;
    private final ReadFileAsOf readAsOf;
    private final CompareFiles compare;
    private final PrintComparison print;
    private final PaperPress press;
    private final FileDivisions divisions;

    @Inject
    FileTimeResource(
            CurrentActor me,
            ReadFileAsOf readAsOf,
            CompareFiles compare,
            PrintComparison print,
            PaperPress press,
            FileDivisions divisions) {
        this.me = me;
        this.readAsOf = readAsOf;
        this.compare = compare;
        this.print = print;
        this.press = press;
        this.divisions = divisions;
    }

    @GET
    @Path("{id}/as-of")
    public TimeBodies.PastFile asOf(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        return TimeBodies.past(readAsOf.read(new ReadFileAsOf.Command(customer(id), point("at", at)), me.actor()));
    }

    @GET
    @Path("{id}/comparison")
    public TimeBodies.Comparison compare(
            @PathParam("id") String id,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("with") @Nullable String with,
            @QueryParam("change") @Nullable String change,
            @QueryParam("all") boolean all) {
        return TimeBodies.comparison(compare.compare(pair(id, before, after, with, change), me.actor()), all);
    }

    @GET
    @Path("{id}/comparison.pdf")
    @Produces("application/pdf")
    public Response print(
            @PathParam("id") String id,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("with") @Nullable String with,
            @QueryParam("change") @Nullable String change,
            @QueryParam("all") boolean all,
            @QueryParam("purpose") @Nullable String purpose,
            @Context HttpHeaders headers)
            throws IOException {
        Actor actor = me.actor();
        PrintComparison.Printed printed = print.print(
                new PrintComparison.Command(pair(id, before, after, with, change), RegistrationsResource.text(purpose)),
                actor);
        Messages texts = Messages.in(headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.SIMPLIFIED));
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        press.print(
                ComparisonForm.of(printed, all, actor, texts, divisions.in(texts.locale())),
                ComparisonForm.stamp(printed, actor, texts),
                printed.at(),
                Messages.ZONE,
                paper);
        return Response.ok(paper.toByteArray())
                .header("Content-Disposition", "inline; filename=\"" + ComparisonForm.fileName(printed) + "\"")
                .build();
    }

    private static FileComparing.Pair pair(
            String id,
            @Nullable String before,
            @Nullable String after,
            @Nullable String with,
            @Nullable String change) {
        CustomerId customer = customer(id);
        return new FileComparing.Pair(
                customer,
                point("before", before),
                with == null || with.isBlank() ? customer : customer(with),
                point("after", after),
                change == null || change.isBlank()
                        ? null
                        : IdText.in(change, "changeRequest", (UUID request) -> new ChangeRequestId(request)));
    }

    private static FilePoint point(String name, @Nullable String text) {
        try {
            return FilePoints.parse(text);
        } catch (DateTimeException noMoment) {
            throw new MalformedRequest(400, "parameterInvalid", name);
        }
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }
}
