package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Locale;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.text.LocalePreference;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.usecase.PrintComparison;

/** A comparison as PDF: {@code /profiles/comparison.pdf?id=…&before=…&after=…&purpose=…}. */
@WebServlet("/profiles/comparison.pdf")
public class ComparisonDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient LocalePreference preference;

    @Inject
    transient ComparisonWish wish;

    @Inject
    transient PrintComparison printComparison;

    @Inject
    transient PaperPress press;

    @Inject
    transient FileDivisions divisions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = preference.localeFor(request.getLocales());
        try {
            Actor actor = me.actor();
            String purpose = request.getParameter("purpose");
            PrintComparison.Printed printed = printComparison.print(
                    new PrintComparison.Command(
                            wish.pair(
                                    request.getParameter("id"),
                                    request.getParameter("before"),
                                    request.getParameter("after"),
                                    request.getParameter("with"),
                                    request.getParameter("change")),
                            purpose == null ? "" : purpose),
                    actor);
            Messages texts = Messages.in(language);
            boolean all = "true".equals(request.getParameter("all"));
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            press.print(
                    ComparisonForm.of(printed, all, actor, texts, divisions.in(texts.locale())),
                    ComparisonForm.stamp(printed, actor, texts),
                    printed.at(),
                    Messages.ZONE,
                    paper);
            response.setContentType("application/pdf");
            response.setContentLength(paper.size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "inline; filename=\"" + ComparisonForm.fileName(printed) + "\"");
            paper.writeTo(response.getOutputStream());
        } catch (Missing missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermitted denied) {
            response.sendError(denied.hidden() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        } catch (Refused | DateTimeException no) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
