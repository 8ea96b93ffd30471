package org.kedang.launcher;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every setting there is: what it means, what it is when nobody says, what it may be. Start-up checks against this table
 * and {@code docs/configuration.md} is printed from it.
 */
enum Setting {
    ADDRESS("Address the portal listens on.", "127.0.0.1", Need.OPTIONAL, Setting::address),
    PORT("Port the portal listens on.", "8080", Need.OPTIONAL, value -> whole(value, 1, 65535)),
    BASE_URL(
            "The address people reach the portal at, as links in mails show it. Beginning with https, cookies go over"
                    + " https only.",
            "http://ADDRESS:PORT",
            Need.OPTIONAL,
            Setting::web),
    DATA(
            "Directory for everything lasting outside the data base: log, exported audit heads, and the demo's data base.",
            "data",
            Need.OPTIONAL,
            Setting::any),
    DB_URL(
            "JDBC address of the PostgreSQL data base (15 or newer), for example jdbc:postgresql://db.example.cn:5432/kedang.",
            "",
            Need.WITHOUT_DEMO,
            Setting::jdbc),
    DB_USER("User of the data base; owner of its schema.", "", Need.WITHOUT_DEMO, Setting::any),
    DB_PASSWORD("Password of that user.", "", Need.WITHOUT_DEMO, Setting::any),
    HTTP_THREADS(
            "Requests worked on at once. Each may need a connection to the data base; there are 80, 16 of them for jobs"
                    + " and the journal.",
            "64",
            Need.OPTIONAL,
            Setting::threads),
    MAIL_HOST(
            "Mail server (SMTP). Empty: mail waits in the outbox until there is one.", "", Need.OPTIONAL, Setting::any),
    MAIL_PORT("Port of the mail server.", "25", Need.OPTIONAL, value -> whole(value, 1, 65535)),
    MAIL_USER("User at the mail server. Empty: none.", "", Need.OPTIONAL, Setting::any),
    MAIL_PASSWORD("Password at the mail server.", "", Need.OPTIONAL, Setting::any),
    MAIL_TLS(
            "How the connection to the mail server is protected: none, starttls or tls.",
            "starttls",
            Need.OPTIONAL,
            value -> value.matches("none|starttls|tls") ? null : "must be none, starttls or tls"),
    MAIL_FROM("Sender of the portal's mails.", "kedang@localhost", Need.OPTIONAL, Setting::mail),
    AUDITOR_MAIL(
            "Where the daily head of the audit chain is sent to. Empty: it is written to the data directory only.",
            "",
            Need.OPTIONAL,
            Setting::mail),
    DUPLICATE_CHECKS(
            "Different telephones one person may have checked for duplicates within an hour; whoever reads all customers"
                    + " may check any number.",
            "200",
            Need.OPTIONAL,
            value -> whole(value, 1, 100_000)),
    LOG_LEVEL(
            "How much the log says: SEVERE, WARNING, INFO or FINE.",
            "INFO",
            Need.OPTIONAL,
            value -> value.matches("SEVERE|WARNING|INFO|FINE") ? null : "must be SEVERE, WARNING, INFO or FINE");

    /** When a value has to be given. */
    enum Need {
        OPTIONAL,
        WITHOUT_DEMO
    }

    private final String meaning;
    private final String preset;
    private final Need need;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<String, @Nullable String> check;

    Setting(String meaning, String preset, Need need, Function<String, @Nullable String> check) {
        this.meaning = meaning;
        this.preset = preset;
        this.need = need;
        this.check = check;
    }

    /** As the environment spells it, for example {@code KEDANG_DB_URL}. */
    String variable() {
        return "KEDANG_" + name();
    }

    /** As files and system properties spell it, for example {@code kedang.db.url}. */
    String property() {
        return "kedang." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    String meaning() {
        return meaning;
    }

    String preset() {
        return preset;
    }

    Need need() {
        return need;
    }

    boolean secret() {
        return name().endsWith("PASSWORD");
    }

    /** What is wrong with the value, or null. An empty value is judged by {@link #need()} alone. */
    @Nullable
    String problem(String value) {
        return value.isEmpty() ? null : check.apply(value);
    }

    private static @Nullable String any(String value) {
        return value.isBlank() ? "must not be blank" : null;
    }

    private static @Nullable String whole(String value, int least, int most) {
        String wrong = "must be a whole number from " + least + " to " + most;
        if (!value.matches("[0-9]{1,9}")) {
            return wrong;
        }
        int number = Integer.parseInt(value);
        return number < least || number > most ? wrong : null;
    }

    private static @Nullable String threads(String value) {
        String wrong = whole(value, 4, 64);
        return wrong == null ? null : wrong + ": more would only wait for connections to the data base";
    }

    private static @Nullable String address(String value) {
        if (!value.matches("[0-9A-Fa-f.:]+")) {
            return "must be an IP address of this machine, for example 127.0.0.1 or 0.0.0.0";
        }
        try {
            InetAddress ignored = InetAddress.getByName(value);
            return ignored.isMulticastAddress() ? "must not be a multicast address" : null;
        } catch (UnknownHostException unknown) {
            return "must be an IP address of this machine, for example 127.0.0.1 or 0.0.0.0";
        }
    }

    private static @Nullable String web(String value) {
        String wrong = "must be an http or https address without a path, for example https://kedang.example.cn";
        try {
            URI uri = new URI(value);
            boolean good = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && (uri.getPath() == null || uri.getPath().isEmpty())
                    && uri.getQuery() == null
                    && uri.getUserInfo() == null;
            return good ? null : wrong;
        } catch (URISyntaxException bad) {
            return wrong;
        }
    }

    private static @Nullable String jdbc(String value) {
        return value.matches("jdbc:postgresql://[^/\\s]+/[^\\s]+")
                ? null
                : "must look like jdbc:postgresql://host:5432/database";
    }

    private static @Nullable String mail(String value) {
        return value.matches("[^@\\s]+@[^@\\s]+") ? null : "must be a mail address";
    }
}
