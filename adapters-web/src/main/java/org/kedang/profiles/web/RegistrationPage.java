package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Moment;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.usecase.ReadRegistration;
import org.kedang.profiles.usecase.WithdrawRegistration;

/** 登记表: one form with where it stands, its questions, its verification and its whole life. */
@Named
@ViewScoped
public class RegistrationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient RegistrationDesk desk;

    @Inject
    transient ReadRegistration readRegistration;

    @Inject
    transient WithdrawRegistration withdrawRegistration;

    private @Nullable String id;
    private long revision;
    private String reason = "";
    private transient @Nullable RegistrationView view;

    /** Reads the form the address names. */
    public void open() {
        if (id == null || id.isBlank()) {
            throw new Missing("registration", "");
        }
        revision = getView().revision();
    }

    /** The form as its reader sees it. */
    public RegistrationView getView() {
        RegistrationView known = view;
        if (known == null) {
            known = readRegistration.read(
                    new ReadRegistration.Command(RegistrationDesk.id(String.valueOf(id))), me.actor());
            view = known;
        }
        return known;
    }

    public List<RegistrationSheet.Section> getSections() {
        return desk.sheet().sections(getView().values());
    }

    /** The life of the form, the oldest first. */
    public List<Moment> getHistory() {
        return moments(getView(), messages);
    }

    static List<Moment> moments(RegistrationView view, PageMessages messages) {
        return view.steps().stream()
                .map(step -> new Moment(
                        step.at(),
                        messages.text("profiles.history.step." + step.kind().name()),
                        step.who(),
                        step.text(),
                        null))
                .toList();
    }

    /** Whether the reader is its author and may take it back. */
    public boolean isWithdrawable() {
        Registration.State state = getView().state();
        return getView().author().equals(me.actor().id())
                && state != Registration.State.FILED
                && state != Registration.State.WITHDRAWN;
    }

    /** Whether the reader decides it in his inbox. */
    public boolean isDecidable() {
        return (getView().mayVerify() || getView().maySign()) && getView().approval() != null;
    }

    /** Takes the form back for good. */
    public String withdraw() {
        withdrawRegistration.withdraw(new WithdrawRegistration.Command(getView().id(), revision, reason), me.actor());
        messages.done("registration.withdrawn", getView().values().text("name"));
        return "/profiles/registrations.xhtml?faces-redirect=true";
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
