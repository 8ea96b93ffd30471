package org.kedang.vigilance.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.vigilance.api.AlertDetail;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.usecase.DecideAlert;
import org.kedang.vigilance.usecase.ReadAlert;
import org.omnifaces.cdi.ViewScoped;

/** One alert the address names ({@code id}): which files and when, everything the person did, and the decision. */
@Named
@ViewScoped
public class AlertPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadAlert readAlert;

    @Inject
    transient DecideAlert decideAlert;

    /** As many lines of each list are drawn unless somebody asks for all. */
    private static final int FIRST = 100;

    private @Nullable String id;
    private boolean whole;
    private transient @Nullable AlertDetail detail;
    private int seen;
    private @Nullable String verdict;
    private String reason = "";

    /** Reads what the address names. */
    public void open() {
        detail = readAlert.read(me.actor(), new ReadAlert.Command(alert()));
        seen = getDetail().rulings().size();
    }

    private AlertId alert() {
        try {
            return new AlertId(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException e) {
            throw new Missing("alert", String.valueOf(id));
        }
    }

    public AlertDetail getDetail() {
        AlertDetail known = detail;
        if (known == null) {
            known = readAlert.read(me.actor(), new ReadAlert.Command(alert()));
            detail = known;
        }
        return known;
    }

    /** The files, the first hundred unless all were asked for. */
    public List<AlertDetail.FileSeen> getFiles() {
        return shown(getDetail().files());
    }

    /** The acts, the first hundred unless all were asked for. */
    public List<AlertDetail.Step> getSteps() {
        return shown(getDetail().steps());
    }

    /** Whether some lines are not drawn. */
    public boolean isCut() {
        return getFiles().size() < getDetail().files().size()
                || getSteps().size() < getDetail().steps().size();
    }

    private <T> List<T> shown(List<T> lines) {
        return whole || lines.size() <= FIRST ? lines : lines.subList(0, FIRST);
    }

    /** Decides as chosen. */
    public String decide() {
        AlertState chosen = Arrays.stream(AlertState.values())
                .filter(one -> one.name().equals(verdict))
                .findFirst()
                .orElse(AlertState.OPEN);
        decideAlert.decide(me.actor(), new DecideAlert.Command(alert(), chosen, reason, seen));
        messages.done("vigilance.alert.decided");
        return "/vigilance/alert.xhtml?faces-redirect=true&id=" + alert();
    }

    /** What may be decided now. */
    public List<Choice> getVerdicts() {
        return Arrays.stream(AlertState.values())
                .filter(one ->
                        one != AlertState.OPEN && one != getDetail().alert().state())
                .map(one -> new Choice(one.name(), messages.text("vigilance.AlertState." + one.name())))
                .toList();
    }

    /** An act in words; its own name when nobody wrote any. */
    public String act(String name, Messages texts) {
        String key = "audit.action." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String value) {
        id = value;
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean value) {
        whole = value;
    }

    public @Nullable String getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable String value) {
        verdict = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String value) {
        reason = value == null ? "" : value;
    }
}
