package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.usecase.ReadRegulation;

/** The regulation in force on a day as a PDF by REST (002 §5.1). */
@Path("regulation.pdf")
public class RegulationResource {
    private final CurrentActor me;
    private final ReadRegulation read;
    private final PaperPress press;

    @Inject
    RegulationResource(CurrentActor me, ReadRegulation read, PaperPress press) {
        this.me = me;
        this.read = read;
        this.press = press;
    }

    @GET
    @Produces("application/pdf")
    public Response print(@QueryParam("on") @Nullable String on, @Context HttpHeaders headers) {
        Actor actor = me.actor();
        ReadRegulation.Answer regulation = read.read(actor, new ReadRegulation.Command(day(on)));
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        press.print(
                RegulationBook.of(regulation, actor, RuleAnswers.words(headers)),
                regulation.at(),
                Messages.ZONE,
                paper);
        return Response.ok(paper.toByteArray())
                .header("Content-Disposition", "inline; filename=\"" + fileName(regulation) + "\"")
                .build();
    }

    /** The name of the file a browser saves. */
    static String fileName(ReadRegulation.Answer regulation) {
        return "regulation-" + regulation.on() + ".pdf";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new MalformedRequest(400, "parameterInvalid", "on");
        }
    }
}
