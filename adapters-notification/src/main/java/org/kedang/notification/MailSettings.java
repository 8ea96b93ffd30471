package org.kedang.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where and how mail leaves.
 *
 * <p>Settings: {@code kedang.mail.host} (empty: mail waits), {@code .port}, {@code .user}, {@code .password}, {@code .tls}
 * (none, starttls or tls), {@code .from}; {@code kedang.base.url} for links.
 */
@Dependent
class MailSettings {
    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final String tls;
    private final String from;
    private final String baseUrl;

    @Inject
    MailSettings(
            @ConfigProperty(name = "kedang.mail.host") Optional<String> host,
            @ConfigProperty(name = "kedang.mail.port", defaultValue = "25") int port,
            @ConfigProperty(name = "kedang.mail.user") Optional<String> user,
            @ConfigProperty(name = "kedang.mail.password") Optional<String> password,
            @ConfigProperty(name = "kedang.mail.tls", defaultValue = "starttls") String tls,
            @ConfigProperty(name = "kedang.mail.from", defaultValue = "kedang@localhost") String from,
            @ConfigProperty(name = "kedang.base.url", defaultValue = "http://127.0.0.1:8080") String baseUrl) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.tls = tls;
        this.from = from;
        this.baseUrl = baseUrl;
    }

    Optional<String> host() {
        return host;
    }

    int port() {
        return port;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    String tls() {
        return tls;
    }

    String from() {
        return from;
    }

    /** The whole address of a path inside the portal; empty for an empty path. */
    String url(String link) {
        if (link.isEmpty()) {
            return "";
        }
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        return base + (link.startsWith("/") ? link : "/" + link);
    }
}
