package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.usecase.WithdrawChange;

/** 变更申请: one request with its comparison, its papers and its whole life; who asked revises or withdraws it here. */
@Named
@ViewScoped
public class ChangePage extends RequestPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ChangeShown shown;

    @Inject
    transient WithdrawChange withdrawChange;

    public ChangePage() {
        super("changeRequest");
    }

    @Override
    long current() {
        return getShown().getView().revision();
    }

    /** The request as its reader sees it. */
    public ChangeShown getShown() {
        return shown.of(named());
    }

    /** Takes it back for good. */
    public String withdraw() {
        ChangeView view = getShown().getView();
        withdrawChange.withdraw(new WithdrawChange.Command(view.id(), revision(), getReason()), me.actor());
        messages.done("change.withdrawn", view.name());
        return "/profiles/change.xhtml?faces-redirect=true&id=" + view.id();
    }
}
