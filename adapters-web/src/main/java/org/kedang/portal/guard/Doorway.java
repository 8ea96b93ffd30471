package org.kedang.portal.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.rest.BareProblem;
import org.kedang.portal.rest.Outage;
import org.kedang.portal.rest.RestOfBody;

/**
 * The first filter of every request: refuses malformed addresses, methods no page takes and posts that another site's page
 * sent, and writes the security headers. The policy for scripts of a page comes from Faces itself, because it carries the
 * page's nonce. When the container answers with an error, it comes by again: the interface gets a problem, a reader the
 * portal's page.
 */
public final class Doorway extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What every answer says. */
    static final Map<String, String> SECURITY = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String RESOURCES = "/jakarta.faces.resource/";

    private boolean secure;

    public Doorway() {}

    Doorway(boolean secure) {
        this.secure = secure;
    }

    @Override
    public void init() {
        secure = secure(ConfigProvider.getConfig()
                .getOptionalValue("kedang.base.url", String.class)
                .orElse(""));
    }

    /** Whether people reach the portal by https alone, so that a browser may be told never to try anything else. */
    static boolean secure(String baseUrl) {
        return baseUrl.strip().toLowerCase(Locale.ROOT).startsWith("https://");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // otherwise the container reads Chinese words in addresses as ISO 8859-1; must come before the first parameter
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        headers(response, path, request.getQueryString());
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            afterError(request, response, chain);
        } else if (!Addresses.wellFormed(request.getRequestURI()) || !Addresses.wellFormed(request.getQueryString())) {
            refuse(request, response, path, HttpServletResponse.SC_BAD_REQUEST);
        } else if (!taken(request.getMethod(), path)) {
            response.setHeader("Allow", isFile(path) ? "GET, HEAD" : "GET, HEAD, POST");
            refuse(request, response, path, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (foreign(request, path)) {
            refuse(request, response, path, HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void afterError(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RestOfBody.passOver(request);
        boolean outage = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Outage.caused(failure);
        if (outage) {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", Integer.toString(Outage.RETRY_AFTER));
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                && isApi(failed.substring(
                        Math.min(failed.length(), request.getContextPath().length())))) {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            BareProblem.write(
                    request,
                    response,
                    status instanceof Integer code ? code : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } else {
            chain.doFilter(new Reading(request), response);
        }
    }

    /** Whatever the failed request wanted, its error page is only read; pages take no other method anyway. */
    private static final class Reading extends HttpServletRequestWrapper {
        Reading(HttpServletRequest failed) {
            super(failed);
        }

        @Override
        public String getMethod() {
            return super.getMethod().equals("HEAD") ? "HEAD" : "GET";
        }
    }

    private static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static boolean isFile(String path) {
        return path.startsWith(RESOURCES) || path.startsWith("/kedang/");
    }

    // what the interface takes, it says itself
    private static boolean taken(String method, String path) {
        return isApi(path) || method.equals("GET") || method.equals("HEAD") || (method.equals("POST") && !isFile(path));
    }

    private static void headers(HttpServletResponse response, String path, @Nullable String query) {
        SECURITY.forEach(response::setHeader);
        if (path.startsWith(RESOURCES)) {
            boolean versioned = query != null && query.contains("v=");
            response.setHeader(
                    "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        } else if (path.startsWith("/kedang/")) {
            response.setHeader("Cache-Control", "public, max-age=86400");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        if (isApi(path) || isFile(path)) {
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        }
    }

    // A browser says where a post comes from; a partner system says nothing and has no cookie that would be misused.
    private static boolean foreign(HttpServletRequest request, String path) {
        if (SAFE.contains(request.getMethod()) || isApi(path)) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && (host == null || !authority(origin).equals(host.toLowerCase(Locale.ROOT)));
    }

    private static String authority(String origin) {
        int start = origin.indexOf("://");
        return start < 0 ? "" : origin.substring(start + 3).toLowerCase(Locale.ROOT);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String path, int status)
            throws IOException {
        if (isApi(path)) {
            BareProblem.write(request, response, status);
        } else {
            response.sendError(status);
        }
    }
}
