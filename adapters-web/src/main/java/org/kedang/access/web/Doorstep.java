package org.kedang.access.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.rest.ProblemDetail;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;

/**
 * Sends away who is nobody: a page leads to the sign-in page and back again, a request of a page's script gets a plain 401
 * so that nothing typed is lost, and the API answers with a problem. Everything is closed that is not named public.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class Doorstep extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(FrontDoor.ACTOR) != null || Paths.isPublic(request)) {
            chain.doFilter(request, response);
        } else if (Paths.isApi(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            try (JsonWriter out = Json.createWriter(response.getWriter())) {
                out.writeObject(problem(Messages.in(Languages.nearest(request.getLocale()))));
            }
        } else if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + Paths.LOGIN + wanted(request));
        }
    }

    /** As every problem of the interface looks, see {@link ProblemDetail}. */
    private static JsonObject problem(Messages messages) {
        return Json.createObjectBuilder()
                .add("type", ProblemDetail.TYPE + "http-401")
                .add("title", messages.get("rest.http.401.title"))
                .add("status", HttpServletResponse.SC_UNAUTHORIZED)
                .add("detail", messages.get("rest.http.401.text"))
                .add("instance", "urn:uuid:" + UUID.randomUUID())
                .build();
    }

    private static boolean isScript(HttpServletRequest request) {
        return request.getHeader("Faces-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    private static String wanted(HttpServletRequest request) {
        String path = Paths.of(request);
        if (!request.getMethod().equals("GET") || path.equals("/") || path.isEmpty() || path.equals("/index.xhtml")) {
            return "";
        }
        @Nullable String query = request.getQueryString();
        String page = query == null ? path : path + "?" + query;
        return "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
