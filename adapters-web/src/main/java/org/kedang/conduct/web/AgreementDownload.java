package org.kedang.conduct.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.usecase.ReadOwnSignature;
import org.kedang.conduct.usecase.ReadSignature;
import org.kedang.conduct.usecase.SignedCopy;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.text.LocalePreference;
import org.kedang.portal.text.Messages;

/** A signed agreement as PDF: {@code /conduct/agreement.pdf?id=…}; others' for who may see who signed. */
@WebServlet("/conduct/agreement.pdf")
public class AgreementDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient LocalePreference preference;

    @Inject
    transient ReadOwnSignature own;

    @Inject
    transient ReadSignature any;

    @Inject
    transient PaperPress press;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Actor actor = me.actor();
            SignedCopy copy = copy(actor, new SignatureId(UUID.fromString(String.valueOf(request.getParameter("id")))));
            Instant now = Instant.now(clock);
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            press.print(
                    AgreementBook.of(copy, actor, now, Messages.in(preference.localeFor(request.getLocales()))),
                    now,
                    Messages.ZONE,
                    paper);
            response.setContentType("application/pdf");
            response.setContentLength(paper.size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "inline; filename=\"" + AgreementBook.fileName(copy) + "\"");
            paper.writeTo(response.getOutputStream());
        } catch (Missing | IllegalArgumentException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private SignedCopy copy(Actor actor, SignatureId id) {
        try {
            return own.read(actor, new ReadOwnSignature.Command(id));
        } catch (Missing others) {
            if (!actor.may(Permission.READ_CONDUCT)) {
                throw others;
            }
            return any.read(actor, new ReadSignature.Command(id));
        }
    }
}
