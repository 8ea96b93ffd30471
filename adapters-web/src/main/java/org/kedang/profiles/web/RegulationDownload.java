package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.text.LocalePreference;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.usecase.ReadRegulation;

/** The regulation as PDF: {@code /profiles/regulation.pdf?on=2026-11-02}; today's without a day. */
@WebServlet("/profiles/regulation.pdf")
public class RegulationDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient LocalePreference preference;

    @Inject
    transient ReadRegulation read;

    @Inject
    transient PaperPress press;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Actor actor = me.actor();
            String on = request.getParameter("on");
            ReadRegulation.Answer regulation = read.read(
                    actor, new ReadRegulation.Command(on == null || on.isBlank() ? null : LocalDate.parse(on)));
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            press.print(
                    RegulationBook.of(regulation, actor, Messages.in(preference.localeFor(request.getLocales()))),
                    regulation.at(),
                    Messages.ZONE,
                    paper);
            response.setContentType("application/pdf");
            response.setContentLength(paper.size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition", "inline; filename=\"" + RegulationResource.fileName(regulation) + "\"");
            paper.writeTo(response.getOutputStream());
        } catch (NotPermitted denied) {
            response.sendError(denied.hidden() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        } catch (DateTimeParseException noDay) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
