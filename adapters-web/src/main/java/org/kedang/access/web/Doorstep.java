package org.kedang.access.web;

import jakarta.inject.Inject;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.BeforeContent;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.BareProblem;
import org.kedang.portal.rest.Outage;

/**
 * Sends away who is nobody: a page leads to the sign-in page and back again, a request of a page's script gets a plain 401
 * so that nothing typed is lost, and the API answers with a problem. Everything is closed that is not named public. Whoever is
 * somebody but has not signed the confidentiality agreement is led to it; the API's use cases refuse him themselves.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class Doorstep extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient BeforeContent before;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(FrontDoor.ACTOR) instanceof Actor actor && waitsForSigning(request)) {
            Optional<Rule> missing = before.missing(actor);
            if (missing.isPresent()) {
                toSigning(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } else if (request.getAttribute(FrontDoor.ACTOR) != null || Paths.isPublic(request)) {
            chain.doFilter(request, response);
        } else if (request.getAttribute(FrontDoor.AWAY) != null) {
            response.setHeader("Retry-After", Integer.toString(Outage.RETRY_AFTER));
            if (Paths.isApi(request)) {
                BareProblem.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } else if (Paths.isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            BareProblem.write(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + Paths.LOGIN + wanted(request));
        }
    }

    private static boolean waitsForSigning(HttpServletRequest request) {
        return !Paths.isApi(request) && !Paths.isPublic(request) && !Paths.isBeforeSigning(request);
    }

    /** Leads to the agreement, also out of a page that was open when the door closed. */
    private static void toSigning(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getContextPath() + Paths.AGREEMENT;
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + page
                            + "\"/></partial-response>");
        } else if (isScript(request) || Paths.of(request).endsWith(".json")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(page);
        }
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
