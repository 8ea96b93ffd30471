package org.kedang.portal.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The first filter of every request: refuses malformed addresses and posts that another site's page sent, and writes the
 * security headers. The policy for scripts of a page comes from Faces itself, because it carries the page's nonce.
 */
public final class Doorway extends HttpFilter {
    private static final long serialVersionUID = 1L;

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
        if (!Addresses.wellFormed(request.getRequestURI()) || !Addresses.wellFormed(request.getQueryString())) {
            refuse(response, path, HttpServletResponse.SC_BAD_REQUEST, "Bad Request");
        } else if (foreign(request, path)) {
            refuse(response, path, HttpServletResponse.SC_FORBIDDEN, "Forbidden");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void headers(HttpServletResponse response, String path, @Nullable String query) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        if (path.startsWith(RESOURCES)) {
            boolean versioned = query != null && query.contains("v=");
            response.setHeader(
                    "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        } else if (path.startsWith("/kedang/")) {
            response.setHeader("Cache-Control", "public, max-age=86400");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        if (path.startsWith("/api/") || path.startsWith(RESOURCES) || path.startsWith("/kedang/")) {
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        }
    }

    // A browser says where a post comes from; a partner system says nothing and has no cookie that would be misused.
    private static boolean foreign(HttpServletRequest request, String path) {
        if (SAFE.contains(request.getMethod()) || path.startsWith("/api/")) {
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

    private static void refuse(HttpServletResponse response, String path, int status, String title) throws IOException {
        if (!path.startsWith("/api/")) {
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}");
    }
}
