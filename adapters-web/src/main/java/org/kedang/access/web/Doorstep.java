package org.kedang.access.web;

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
import org.jspecify.annotations.Nullable;
import org.kedang.portal.rest.BareProblem;
import org.kedang.portal.rest.Outage;

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
