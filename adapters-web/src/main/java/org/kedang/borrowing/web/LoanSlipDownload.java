package org.kedang.borrowing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.kedang.access.web.CurrentActor;
import org.kedang.borrowing.usecase.PrintLoanSlip;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.text.LocalePreference;
import org.kedang.portal.text.Messages;

/** The loan slip as PDF: {@code /borrowing/slip.pdf?id=…}. */
@WebServlet("/borrowing/slip.pdf")
public class LoanSlipDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient LocalePreference preference;

    @Inject
    transient PrintLoanSlip print;

    @Inject
    transient PaperPress press;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = preference.localeFor(request.getLocales());
        try {
            Actor actor = me.actor();
            PrintLoanSlip.Slip slip =
                    print.print(actor, new PrintLoanSlip.Command(LoanShown.id(request.getParameter("id"))));
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            press.print(LoanSlipForm.of(slip, actor, Messages.in(language)), slip.at(), Messages.ZONE, paper);
            response.setContentType("application/pdf");
            response.setContentLength(paper.size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    "inline; filename=\"" + slip.loan().row().number() + ".pdf\"");
            paper.writeTo(response.getOutputStream());
        } catch (Missing missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermitted denied) {
            response.sendError(denied.hidden() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
