package org.kedang.vigilance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.vigilance.api.AlertView;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.usecase.ListAlerts;

/** 异常访问预警, the last first. The address says everything: {@code state}, {@code kind}, {@code person}, {@code from}. */
@Named
@RequestScoped
public class AlertsPage {
    private static final int SLICE = 50;

    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ListAlerts listAlerts;

    private String state = ListAlerts.Which.OPEN.name();
    private String kind = "";
    private String person = "";
    private @Nullable String from;
    private List<AlertView> alerts = List.of();
    private @Nullable AlertId next;

    /** Reads the slice the address names. */
    public void open() {
        ListAlerts.Answer answer = listAlerts.list(
                me.actor(),
                new ListAlerts.Command(
                        which(),
                        Arrays.stream(AlertKind.values())
                                .filter(one -> one.name().equals(kind))
                                .findFirst()
                                .orElse(null),
                        person.strip(),
                        before(),
                        SLICE));
        alerts = answer.alerts();
        next = answer.next();
    }

    private ListAlerts.Which which() {
        return Arrays.stream(ListAlerts.Which.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(ListAlerts.Which.OPEN);
    }

    private @Nullable AlertId before() {
        if (from == null || from.isBlank()) {
            return null;
        }
        try {
            return new AlertId(UUID.fromString(from));
        } catch (IllegalArgumentException e) {
            throw new Missing("alert", from);
        }
    }

    public List<AlertView> getAlerts() {
        return alerts;
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        return next == null
                ? null
                : "?state=" + which() + "&kind=" + encoded(kind) + "&person=" + encoded(person) + "&from=" + next;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public List<Choice> getStates() {
        return Arrays.stream(ListAlerts.Which.values())
                .map(one -> new Choice(one.name(), messages.text("vigilance.Which." + one.name())))
                .toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(AlertKind.values())
                .map(one -> new Choice(one.name(), messages.text("vigilance.AlertKind." + one.name())))
                .toList();
    }

    /** Colour of a state. */
    public String tone(AlertView alert) {
        return switch (alert.state()) {
            case OPEN -> "seal";
            case RESTRICTED, INVESTIGATION -> "warn";
            case FALSE_ALARM, LIFTED -> "plain";
        };
    }

    public String getState() {
        return which().name();
    }

    public void setState(@Nullable String value) {
        state = value == null ? "" : value;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String value) {
        kind = value == null ? "" : value;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String value) {
        person = value == null ? "" : value;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String value) {
        from = value;
    }
}
