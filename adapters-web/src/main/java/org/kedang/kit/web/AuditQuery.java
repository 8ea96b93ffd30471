package org.kedang.kit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.AuditFilter;
import org.kedang.portal.text.Messages;

/** What the address of the audit page asks for. Days are whole days of the firm's zone; nonsense asks for nothing. */
public record AuditQuery(
        String person,
        String subject,
        String action,
        String outcome,
        String from,
        String until,
        @Nullable Long before) {
    static final Set<String> OUTCOMES = Set.of("DONE", "REFUSED", "DENIED", "FAILED");

    static AuditQuery of(Map<String, String> parameters) {
        String outcome = part(parameters, "outcome");
        String before = part(parameters, "before");
        return new AuditQuery(
                part(parameters, "person").toUpperCase(Locale.ROOT),
                part(parameters, "subject"),
                part(parameters, "action"),
                OUTCOMES.contains(outcome) ? outcome : "",
                day(part(parameters, "from")),
                day(part(parameters, "until")),
                before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null);
    }

    AuditFilter filter() {
        return new AuditFilter(
                blankToNull(person),
                blankToNull(subject),
                blankToNull(action),
                blankToNull(outcome),
                from.isEmpty() ? null : start(LocalDate.parse(from)),
                until.isEmpty() ? null : start(LocalDate.parse(until).plusDays(1)));
    }

    /** The address of this list, from another place on or with one part put differently. */
    String address(String changed, String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("person", person);
        parts.put("subject", subject);
        parts.put("action", action);
        parts.put("outcome", outcome);
        parts.put("from", from);
        parts.put("until", until);
        parts.put(changed, value);
        return Addresses.of(parts);
    }

    public boolean filtered() {
        return !(person + subject + action + outcome + from + until).isEmpty();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Messages.ZONE).toInstant();
    }

    private static String part(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        return value == null || value.length() > 100 ? "" : value.strip();
    }

    private static String day(String text) {
        try {
            return text.isEmpty() ? "" : LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
