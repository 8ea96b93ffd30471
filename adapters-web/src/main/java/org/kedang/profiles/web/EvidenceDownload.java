package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.ReadConsentPaper;
import org.kedang.profiles.usecase.ReadEvidence;
import org.kedang.profiles.usecase.ReadPaper;

/**
 * A paper for saving, of a change request: {@code /profiles/evidence?request=…&id=…}, or of a registration form:
 * {@code /profiles/evidence?form=…&id=…}, or of a consent: {@code /profiles/evidence?customer=…&id=…}. Never shown inside the portal's own pages.
 */
@WebServlet("/profiles/evidence")
public class EvidenceDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient ReadEvidence read;

    @Inject
    transient ReadPaper readPaper;

    @Inject
    transient ReadConsentPaper readConsentPaper;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            EvidenceId id = EvidenceId.of(plain(request.getParameter("id")));
            if (request.getParameter("customer") != null) {
                ReadConsentPaper.Paper paper = readConsentPaper.read(
                        new ReadConsentPaper.Command(
                                CustomerId.of(plain(request.getParameter("customer"))), new ConsentId(id.value())),
                        me.actor());
                send(paper.evidence(), paper.content(), response);
            } else if (request.getParameter("form") == null) {
                ReadEvidence.Paper paper = read.read(
                        new ReadEvidence.Command(ChangeRequestId.of(plain(request.getParameter("request"))), id),
                        me.actor());
                send(paper.evidence(), paper.content(), response);
            } else {
                ReadPaper.Paper paper = readPaper.read(
                        new ReadPaper.Command(RegistrationId.of(plain(request.getParameter("form"))), id), me.actor());
                send(paper.evidence(), paper.content(), response);
            }
        } catch (Missing | IllegalArgumentException missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermitted denied) {
            response.sendError(denied.hidden() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        } catch (Refused damaged) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    private static void send(Evidence evidence, EvidenceContent content, HttpServletResponse response)
            throws IOException {
        response.setContentType(evidence.type().mediaType());
        response.setContentLength(content.size());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", disposition(evidence.name()));
        response.getOutputStream().write(content.bytes());
    }

    /** For saving under its name, in the form RFC 6266 gives names beyond ASCII. */
    static String disposition(String name) {
        String ending = name.substring(Math.max(0, name.lastIndexOf('.'))).replaceAll("[^.A-Za-z0-9]", "");
        return "attachment; filename=\"evidence" + ending + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String plain(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
