package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.usecase.WithdrawRuleChange;

/** 制度修改申请: one request with its comparison and its whole life; who asked mends or withdraws it here. */
@Named
@ViewScoped
public class RuleChangePage extends RequestPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient RuleChangeShown shown;

    @Inject
    transient WithdrawRuleChange withdraw;

    public RuleChangePage() {
        super("ruleChange");
    }

    @Override
    long current() {
        return getShown().getRow().revision();
    }

    /** The request as its reader sees it. */
    public RuleChangeShown getShown() {
        return shown.of(named());
    }

    /** Takes it back for good. */
    public String withdraw() {
        RuleChangeRow row = getShown().getRow();
        withdraw.withdraw(me.actor(), new WithdrawRuleChange.Command(row.id(), revision(), getReason()));
        messages.done("rules.withdrawn", row.title());
        return "/profiles/rule-change.xhtml?faces-redirect=true&id=" + row.id();
    }
}
