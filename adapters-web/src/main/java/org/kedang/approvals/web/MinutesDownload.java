package org.kedang.approvals.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.usecase.ReadMinutes;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;

/** The minutes of a meeting for saving: {@code /approvals/minutes?item=…&id=…}. Never shown inside the portal's own pages. */
@WebServlet("/approvals/minutes")
public class MinutesDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient ReadMinutes read;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ReadMinutes.Opened opened = read.read(
                    me.actor(),
                    new ReadMinutes.Command(
                            ApprovalId.of(plain(request.getParameter("item"))),
                            UUID.fromString(plain(request.getParameter("id")))));
            response.setContentType(opened.minutes().mediaType());
            response.setHeader(
                    "Content-Disposition", disposition(opened.minutes().name()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(opened.content().length);
            response.getOutputStream().write(opened.content());
        } catch (Missing | IllegalArgumentException missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermitted denied) {
            response.sendError(denied.hidden() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** For saving, with the name in every language. */
    static String disposition(String name) {
        return "attachment; filename=\"minutes\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String plain(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
