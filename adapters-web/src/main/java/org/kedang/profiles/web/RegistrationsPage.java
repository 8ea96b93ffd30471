package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.RegistrationRow;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.usecase.ListOwnRegistrations;
import org.kedang.profiles.usecase.ReadRegistration;
import org.kedang.profiles.usecase.WithdrawRegistration;

/** 我的登记: own forms, the last changed first. The address says which ones ({@code view=open}) and from where on. */
@Named
@ViewScoped
public class RegistrationsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SLICE = 50;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ListOwnRegistrations listOwnRegistrations;

    @Inject
    transient ReadRegistration readRegistration;

    @Inject
    transient WithdrawRegistration withdrawRegistration;

    private @Nullable String view;
    private @Nullable String from;
    private ArrayList<RegistrationRow> rows = new ArrayList<>();
    private @Nullable String next;

    /** Reads the slice the address names. */
    public void open() {
        try {
            Slice<RegistrationRow> slice = listOwnRegistrations.list(
                    new ListOwnRegistrations.Command(isOpenOnly(), from == null || from.isBlank() ? null : from, SLICE),
                    me.actor());
            rows = new ArrayList<>(slice.items());
            next = slice.next();
        } catch (IllegalArgumentException e) {
            throw new Missing("slice", String.valueOf(from));
        }
    }

    /** Takes a form back for good. */
    public String withdraw(RegistrationRow row) {
        RegistrationView form = readRegistration.read(new ReadRegistration.Command(row.id()), me.actor());
        withdrawRegistration.withdraw(new WithdrawRegistration.Command(row.id(), form.revision(), ""), me.actor());
        messages.done("registration.withdrawn", row.name());
        return "/profiles/registrations.xhtml?faces-redirect=true" + (isOpenOnly() ? "&view=open" : "");
    }

    public boolean withdrawable(RegistrationRow row) {
        return row.state() != Registration.State.FILED && row.state() != Registration.State.WITHDRAWN;
    }

    public boolean isOpenOnly() {
        return "open".equals(view);
    }

    public List<RegistrationRow> getRows() {
        return rows;
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        return next == null
                ? null
                : "?" + (isOpenOnly() ? "view=open&" : "") + "from=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    public @Nullable String getView() {
        return view;
    }

    public void setView(@Nullable String view) {
        this.view = view;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
