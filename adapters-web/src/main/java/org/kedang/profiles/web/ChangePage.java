package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.usecase.WithdrawChange;

/** 变更申请: one request with its comparison, its papers and its whole life; who asked revises or withdraws it here. */
@Named
@ViewScoped
public class ChangePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ChangeShown shown;

    @Inject
    transient WithdrawChange withdrawChange;

    private @Nullable String id;
    private long revision;
    private String reason = "";

    /** Reads the request the address names. */
    public void open() {
        revision = getShown().getView().revision();
    }

    /** The request as its reader sees it. */
    public ChangeShown getShown() {
        if (id == null || id.isBlank()) {
            throw new Missing("changeRequest", "");
        }
        return shown.of(id);
    }

    /** Takes it back for good. */
    public String withdraw() {
        ChangeView view = getShown().getView();
        withdrawChange.withdraw(new WithdrawChange.Command(view.id(), revision, reason), me.actor());
        messages.done("change.withdrawn", view.name());
        return "/profiles/change.xhtml?faces-redirect=true&id=" + view.id();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
