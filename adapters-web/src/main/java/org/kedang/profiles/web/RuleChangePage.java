package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.usecase.WithdrawRuleChange;

/** 制度修改申请: one request with its comparison and its whole life; who asked mends or withdraws it here. */
@Named
@ViewScoped
public class RuleChangePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient RuleChangeShown shown;

    @Inject
    transient WithdrawRuleChange withdraw;

    private @Nullable String id;
    private long revision;
    private String reason = "";

    /** Reads the request the address names. */
    public void open() {
        revision = getShown().getRow().revision();
    }

    /** The request as its reader sees it. */
    public RuleChangeShown getShown() {
        if (id == null || id.isBlank()) {
            throw new Missing("ruleChange", "");
        }
        return shown.of(id);
    }

    /** Takes it back for good. */
    public String withdraw() {
        RuleChangeRow row = getShown().getRow();
        withdraw.withdraw(me.actor(), new WithdrawRuleChange.Command(row.id(), revision, reason));
        messages.done("rules.withdrawn", row.title());
        return "/profiles/rule-change.xhtml?faces-redirect=true&id=" + row.id();
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
