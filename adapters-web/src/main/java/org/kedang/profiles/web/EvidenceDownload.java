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
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.usecase.ReadEvidence;

/** A paper of a change request for saving: {@code /profiles/evidence?request=…&id=…}. Never shown inside the portal's own pages. */
@WebServlet("/profiles/evidence")
public class EvidenceDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient ReadEvidence read;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ReadEvidence.Paper paper = read.read(
                    new ReadEvidence.Command(
                            ChangeRequestId.of(plain(request.getParameter("request"))),
                            EvidenceId.of(plain(request.getParameter("id")))),
                    me.actor());
            response.setContentType(paper.evidence().type().mediaType());
            response.setContentLength(paper.content().size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Disposition", disposition(paper.evidence().name()));
            response.getOutputStream().write(paper.content().bytes());
        } catch (Missing | IllegalArgumentException missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermitted denied) {
            response.sendError(denied.hidden() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        } catch (Refused damaged) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
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
