package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.Choice;
import org.kedang.portal.Marks;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.usecase.CheckDuplicates;
import org.kedang.profiles.usecase.FileRegistration;
import org.kedang.profiles.usecase.ReadRegistration;
import org.kedang.profiles.usecase.ReturnRegistration;

/**
 * A registration in the inbox: what must be judged, and for the verifier what the customer confirmed, with the data as
 * confirmed. It acts on the form it was opened with and the revisions shown then, whatever the list says meanwhile.
 */
@Named
@ViewScoped
public class RegistrationVerification implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TEMPLATES = 3;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient RegistrationDesk desk;

    @Inject
    transient ReadRegistration readRegistration;

    @Inject
    transient CheckDuplicates checkDuplicates;

    @Inject
    transient FileRegistration fileRegistration;

    @Inject
    transient ReturnRegistration returnRegistration;

    @Inject
    transient Clock clock;

    private @Nullable String subject;
    private long revision;
    private long approvalRevision;
    private boolean verifiable;
    private @Nullable DictionaryForm form;
    private List<FormBlock> blocks = List.of();
    private ArrayList<DuplicateFindings.Match> matches = new ArrayList<>();
    private ArrayList<String> missing = new ArrayList<>();

    private String confirmedBy = "";
    private String means = Verification.Means.PHONE.name();
    private String confirmedAt = "";
    private String note = "";
    private String notSame = "";
    private String question = "";

    private transient @Nullable RegistrationView view;

    /** This bean with the registration opened; the first one asked for stays. */
    public RegistrationVerification of(String wanted) {
        if (subject == null) {
            subject = wanted;
            load();
        }
        return this;
    }

    private void load() {
        RegistrationView read = getView();
        revision = read.revision();
        approvalRevision = read.approvalRevision();
        verifiable = read.mayVerify() && read.verification() == null && read.approval() != null;
        notSame = read.notSame();
        confirmedAt = LocalDateTime.ofInstant(Instant.now(clock), Messages.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        List<Problem> problems = desk.atFiling(read.values(), read.tier());
        missing = new ArrayList<>(
                desk.sheet().labels(problems.stream().map(Problem::field).toList()));
        if (me.actor().may(Permission.REGISTER_CUSTOMER) && read.customer() == null) {
            matches = new ArrayList<>(checkDuplicates
                    .check(new CheckDuplicates.Command(read.values(), read.id(), null), me.actor())
                    .matches());
        }
        if (verifiable) {
            DictionaryForm made = desk.form(read.values(), FieldStage.FILING, read.tier(), Set.of());
            made.mark(problems, desk::words);
            made.setEverything(false);
            form = made;
            blocks = new ArrayList<>(made.getBlocks());
        }
    }

    /** The registration as the reader may see it. */
    public RegistrationView getView() {
        RegistrationView known = view;
        if (known == null) {
            known = readRegistration.read(
                    new ReadRegistration.Command(RegistrationDesk.id(String.valueOf(subject))), me.actor());
            view = known;
        }
        return known;
    }

    public List<RegistrationSheet.Section> getSections() {
        return desk.sheet().sections(getView().values());
    }

    /** Shows the whole form for corrections. */
    public void correct() {
        form().setEverything(true);
    }

    /** What the typed corrections change. */
    public List<Marks.Line> getCorrections() {
        DictionaryForm typed = form;
        return typed == null ? List.of() : desk.differences(getView().values(), typed.values());
    }

    /**
     * The customer has confirmed: enters the data and agrees.
     *
     * @param following the item to open afterwards; empty for the first that waits
     */
    public @Nullable String file(String following) {
        Instant when = when();
        if (when == null) {
            return null;
        }
        DictionaryForm typed = form();
        typed.tidy();
        typed.calm();
        try {
            FileRegistration.Filed filed = fileRegistration.file(
                    new FileRegistration.Command(
                            getView().id(),
                            revision,
                            approvalRevision,
                            typed.values(),
                            confirmedBy,
                            Verification.Means.valueOf(means),
                            when,
                            note,
                            notSame),
                    me.actor());
            String name = typed.text("name");
            if (filed.customer() == null) {
                messages.done("registration.verified", name);
            } else {
                messages.done("registration.filed", name, filed.number());
            }
            return inbox(following);
        } catch (Refused refused) {
            boolean hidden = refused.problems().stream().anyMatch(problem -> !typed.shows(problem.field()));
            if (hidden) {
                typed.setEverything(true);
            }
            show(refused);
            return null;
        }
    }

    /** A refusal about the verification itself stands at its field, any other where the frame puts it. */
    private void show(Refused refused) {
        if (refused.rule() == FileRule.VERIFICATION_MISSING) {
            messages.wrong("confirmedBy", refused.rule().key());
        } else if (refused.rule() == FileRule.VERIFICATION_DATE) {
            messages.wrong("confirmedAt", refused.rule().key());
        } else if (refused.rule() == FileRule.QUESTION_MISSING) {
            messages.wrong("question", refused.rule().key());
        } else {
            messages.refused(refused);
        }
    }

    /** Sends the form back with the question. */
    public @Nullable String giveBack(String following) {
        if (question.isBlank()) {
            show(new Refused(FileRule.QUESTION_MISSING));
            return null;
        }
        returnRegistration.giveBack(
                new ReturnRegistration.Command(getView().id(), approvalRevision, question), me.actor());
        messages.done("registration.returned", getView().values().text("name"));
        return inbox(following);
    }

    private @Nullable Instant when() {
        try {
            return LocalDateTime.parse(confirmedAt.strip())
                    .atZone(Messages.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            messages.wrong("confirmedAt", "portal.convert.date");
            return null;
        }
    }

    private static String inbox(String following) {
        return "/approvals/inbox.xhtml?faces-redirect=true" + (following.isEmpty() ? "" : "&item=" + following);
    }

    private DictionaryForm form() {
        DictionaryForm known = form;
        if (known == null) {
            throw new IllegalStateException("no registration is being verified");
        }
        return known;
    }

    public List<Choice> getMeansOptions() {
        return Stream.of(Verification.Means.values())
                .map(one -> new Choice(one.name(), messages.text("profiles.Means." + one.name())))
                .toList();
    }

    /** Ready questions. */
    public List<String> getTemplates() {
        return IntStream.rangeClosed(1, TEMPLATES)
                .mapToObj(number -> messages.text("registration.question." + number))
                .toList();
    }

    /** Whether the reader verifies it here. */
    public boolean isVerifiable() {
        return verifiable;
    }

    /** Whether a similar customer makes a reason necessary. */
    public boolean isDoubtful() {
        // a note about one of the staff would tell the author that there is a file
        return !isTaken() && matches.stream().anyMatch(match -> match.by() != DuplicateKey.Kind.STAFF);
    }

    /** Whether the same customer is there already. */
    public boolean isTaken() {
        return !matches.isEmpty() && matches.get(0).certain();
    }

    public @Nullable DictionaryForm getForm() {
        return form;
    }

    public List<FormBlock> getBlocks() {
        return blocks;
    }

    public List<DuplicateFindings.Match> getMatches() {
        return matches;
    }

    /** What filing still needs, in words. */
    public List<String> getMissing() {
        return missing;
    }

    public String getConfirmedBy() {
        return confirmedBy;
    }

    public void setConfirmedBy(@Nullable String confirmedBy) {
        this.confirmedBy = confirmedBy == null ? "" : confirmedBy;
    }

    public String getMeans() {
        return means;
    }

    public void setMeans(@Nullable String means) {
        this.means = means == null ? Verification.Means.PHONE.name() : means;
    }

    public String getConfirmedAt() {
        return confirmedAt;
    }

    public void setConfirmedAt(@Nullable String confirmedAt) {
        this.confirmedAt = confirmedAt == null ? "" : confirmedAt;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public String getNotSame() {
        return notSame;
    }

    public void setNotSame(@Nullable String notSame) {
        this.notSame = notSame == null ? "" : notSame;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question == null ? "" : question;
    }
}
