package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.usecase.ReturnRegistration;
import org.kedang.profiles.usecase.SignRegistration;
import org.omnifaces.cdi.ViewScoped;

/**
 * The decision of a stage of opening that answers for more than a yes: value and risk, the papers one by one, the number on
 * the card. It acts on the form it was opened with and the revisions shown then.
 */
@Named
@ViewScoped
public class RegistrationSigning implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<StageDuty> FORMS = Set.of(StageDuty.RATE, StageDuty.ACCEPT_PAPERS, StageDuty.WRITE_BACK);

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    RegistrationVerification verification;

    @Inject
    transient SignRegistration signRegistration;

    @Inject
    transient ReturnRegistration returnRegistration;

    private @Nullable String subject;
    private long revision;
    private long approvalRevision;
    private String value = "";
    private String risk = "";
    private String basis = "";
    private List<String> accepted = new ArrayList<>();
    private String number = "";
    private String note = "";
    private String question = "";

    /** This bean with the registration opened; the first one asked for stays. */
    public RegistrationSigning of(String wanted) {
        if (subject == null) {
            subject = wanted;
            RegistrationView read = getView();
            revision = read.revision();
            approvalRevision = read.approvalRevision();
        }
        return this;
    }

    /** The registration as the reader may see it. */
    public RegistrationView getView() {
        return verification.of(String.valueOf(subject)).getView();
    }

    /** Whether the reader decides a stage that asks for more than a yes. */
    public boolean isSignable() {
        return getView().maySign() && getView().duties().stream().anyMatch(FORMS::contains);
    }

    public boolean isRating() {
        return getView().duties().contains(StageDuty.RATE);
    }

    public boolean isAccepting() {
        return getView().duties().contains(StageDuty.ACCEPT_PAPERS);
    }

    /** Whether the file opens with this decision. */
    public boolean isOpening() {
        return getView().duties().contains(StageDuty.OPEN_FILE);
    }

    public boolean isWriting() {
        return getView().duties().contains(StageDuty.WRITE_BACK);
    }

    /** Papers the policy asks for that nobody has laid to the form. */
    public List<String> getLacking() {
        Set<String> there =
                new HashSet<>(getView().papers().stream().map(FormPaper::code).toList());
        return getView().asked().stream()
                .filter(paper -> paper.neededAt() != Paper.NeededAt.NEVER && !there.contains(paper.code()))
                .map(paper -> paper.name().in(locale()))
                .toList();
    }

    /** The papers that can be accepted, each with the name of its file. */
    public List<Choice> getPapers() {
        return getView().papers().stream()
                .filter(paper -> !paper.code().isEmpty())
                .map(paper -> new Choice(
                        paper.code(),
                        RegistrationPapers.name(getView(), paper.code(), locale()) + " · "
                                + paper.evidence().name()))
                .toList();
    }

    public List<Choice> getValues() {
        return Stream.of(CustomerRating.Value.values())
                .map(one -> new Choice(one.name(), messages.text("profiles.Value." + one.name())))
                .toList();
    }

    public List<Choice> getRisks() {
        return Stream.of(CustomerRating.Risk.values())
                .map(one -> new Choice(one.name(), messages.text("profiles.Risk." + one.name())))
                .toList();
    }

    /** Agrees, with what the stage answers for. */
    public @Nullable String sign(String following) {
        try {
            SignRegistration.Signed signed = signRegistration.sign(
                    new SignRegistration.Command(
                            getView().id(), revision, approvalRevision, note, rated(), Set.copyOf(accepted), number),
                    me.actor());
            String name = getView().values().text("name");
            if (signed.customer() == null) {
                messages.done("registration.signed", name);
            } else {
                messages.done("registration.filed", name, signed.number());
            }
            return inbox(following);
        } catch (Refused refused) {
            show(refused);
            return null;
        }
    }

    private SignRegistration.@Nullable Rated rated() {
        return value.isEmpty() || risk.isEmpty()
                ? null
                : new SignRegistration.Rated(
                        CustomerRating.Value.valueOf(value), CustomerRating.Risk.valueOf(risk), basis);
    }

    private void show(Refused refused) {
        if (refused.rule() == FileRule.RATING_MISSING) {
            messages.wrong(value.isEmpty() ? "value" : "risk", refused.rule().key());
        } else if (refused.rule() == FileRule.RATING_BASIS_MISSING) {
            messages.wrong("basis", refused.rule().key());
        } else if (refused.rule() == FileRule.NUMBER_NOT_WRITTEN || refused.rule() == FileRule.NUMBER_DIFFERS) {
            messages.wrong("number", refused.rule().key(), refused.figures().toArray());
        } else {
            messages.refused(refused);
        }
    }

    /** Sends the form back with the question. */
    public @Nullable String giveBack(String following) {
        if (question.isBlank()) {
            messages.wrong("question", FileRule.QUESTION_MISSING.key());
            return null;
        }
        returnRegistration.giveBack(
                new ReturnRegistration.Command(getView().id(), approvalRevision, question), me.actor());
        messages.done("registration.returned", getView().values().text("name"));
        return inbox(following);
    }

    private static String inbox(String following) {
        return "/approvals/inbox.xhtml?faces-redirect=true" + (following.isEmpty() ? "" : "&item=" + following);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value;
    }

    public String getRisk() {
        return risk;
    }

    public void setRisk(@Nullable String risk) {
        this.risk = risk == null ? "" : risk;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis == null ? "" : basis;
    }

    public List<String> getAccepted() {
        return accepted;
    }

    public void setAccepted(@Nullable List<String> accepted) {
        this.accepted = accepted == null ? new ArrayList<>() : new ArrayList<>(accepted);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question == null ? "" : question;
    }
}
