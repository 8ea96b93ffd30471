package org.kedang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which paths are whose, in one place. */
final class Paths {
    static final String LOGIN = "/access/login.xhtml";

    static final String AGREEMENT = "/conduct/agreement.xhtml";

    private static final Set<String> BEFORE_SIGNING = Set.of(
            AGREEMENT,
            "/conduct/agreement.pdf",
            "/conduct/quiz.xhtml",
            "/conduct/guide.xhtml",
            "/conduct/keeping.xhtml",
            "/conduct/training.xhtml",
            "/vigilance/report.xhtml",
            "/access/account.xhtml");
    private static final Set<String> PUBLIC =
            Set.of(LOGIN, "/setup.xhtml", "/access/password.xhtml", "/portal/error.xhtml", "/favicon.ico");
    private static final Pattern OWN_PAGE = Pattern.compile("/[A-Za-z0-9_./-]*(\\?[A-Za-z0-9_.~%&=+:,;@!*'()/-]*)?");

    private Paths() {}

    /** The path inside the application, without context path and path parameters. */
    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    static boolean isApi(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Style, script, font and picture: the same for everybody. */
    static boolean isResource(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/kedang/");
    }

    /** What opens without signing in. The operator's door has a key of its own. */
    static boolean isPublic(HttpServletRequest request) {
        String path = of(request);
        return PUBLIC.contains(path) || isResource(request) || path.equals("/api/v1/operator/tokens");
    }

    /** What is open to who has not signed the confidentiality agreement: to sign it, to keep it, and his own account. */
    static boolean isBeforeSigning(HttpServletRequest request) {
        return BEFORE_SIGNING.contains(of(request));
    }

    /**
     * Whether a page asks by itself whether there is news, with nobody touching it: the timer of such a page has the id
     * {@code poll}.
     */
    static boolean isPoll(HttpServletRequest request) {
        String type = request.getContentType();
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return false;
        }
        if (request.getCharacterEncoding() == null) {
            try {
                // the first look at the parameters decides how all of them are read
                request.setCharacterEncoding("UTF-8");
            } catch (UnsupportedEncodingException never) {
                throw new IllegalStateException(never);
            }
        }
        String source = request.getParameter("jakarta.faces.source");
        return source != null && (source.equals("poll") || source.endsWith(":poll"));
    }

    /** The wanted page if it is one of ours, the first page otherwise: nobody is sent to another site. */
    static String safe(@Nullable String wanted) {
        boolean own = wanted != null
                && wanted.length() <= 1000
                && OWN_PAGE.matcher(wanted).matches()
                && !wanted.startsWith("//")
                && !wanted.contains("/../")
                && !wanted.startsWith("/api")
                && !wanted.startsWith(LOGIN);
        return own && wanted != null ? wanted : "/";
    }
}
