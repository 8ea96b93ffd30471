package org.kedang.conduct.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.usecase.ListSigners;
import org.kedang.conduct.usecase.ListTexts;
import org.kedang.conduct.usecase.PublishQuiz;
import org.kedang.conduct.usecase.PublishText;
import org.kedang.conduct.usecase.ReadQuizBank;
import org.kedang.kit.domain.Permission;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.omnifaces.cdi.ViewScoped;

/** 保密管理: who signed and who has not, the versions, publishing the next one of agreement, guide or quiz. */
@Named
@ViewScoped
public class KeepingPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String QUIZ = "QUIZ";

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ListSigners listSigners;

    @Inject
    transient ListTexts listTexts;

    @Inject
    transient ReadQuizBank readQuizBank;

    @Inject
    transient PublishText publishText;

    @Inject
    transient PublishQuiz publishQuiz;

    private transient ListSigners.@Nullable Answer signers;
    private String kind = TextKind.AGREEMENT.name();
    private String title = "";
    private String body = "";
    private int passMark = 80;
    private @Nullable LocalDate startsOn;

    /** Reads who signed, and the draft of the kind the address names. */
    public void open() {
        signers = listSigners.list(me.actor(), new ListSigners.Command(null));
        draft();
    }

    private void draft() {
        if (isQuiz()) {
            if (isMayKeep()) {
                ReadQuizBank.Line newest = readQuizBank
                        .read(me.actor(), new ReadQuizBank.Command())
                        .get(0);
                body = newest.text();
                passMark = newest.passMark();
            }
        } else {
            ListTexts.Answer answer = texts();
            title = answer.draftTitle();
            body = answer.draftBody();
        }
    }

    private ListTexts.Answer texts() {
        return listTexts.list(
                me.actor(), new ListTexts.Command(isQuiz() ? TextKind.AGREEMENT : TextKind.valueOf(kind)));
    }

    public ListSigners.Answer getSigners() {
        ListSigners.Answer known = signers;
        if (known == null) {
            known = listSigners.list(me.actor(), new ListSigners.Command(null));
            signers = known;
        }
        return known;
    }

    public List<ListTexts.Line> getVersions() {
        return isQuiz() ? List.of() : texts().versions();
    }

    public List<ReadQuizBank.Line> getPapers() {
        return isQuiz() && isMayKeep() ? readQuizBank.read(me.actor(), new ReadQuizBank.Command()) : List.of();
    }

    /** Whether the firm has still to publish its first agreement. */
    public boolean isFresh() {
        return getSigners().version() == 0;
    }

    /** Publishes the draft. */
    public String publish() {
        LocalDate from = startsOn;
        if (from == null) {
            throw new IllegalStateException("the day is required");
        }
        int version = isQuiz()
                ? publishQuiz.publish(me.actor(), new PublishQuiz.Command(from, passMark, body))
                : publishText.publish(me.actor(), new PublishText.Command(TextKind.valueOf(kind), from, title, body));
        messages.done("conduct.published", messages.text("conduct.kind." + kind), version, from);
        return "/conduct/keeping.xhtml?faces-redirect=true&kind=" + kind;
    }

    public boolean isMayKeep() {
        return me.may(Permission.KEEP_CONDUCT.name());
    }

    public boolean isQuiz() {
        return kind.equals(QUIZ);
    }

    public List<Choice> getKinds() {
        List<String> kinds = isMayKeep() ? List.of("AGREEMENT", "GUIDE", QUIZ) : List.of("AGREEMENT", "GUIDE");
        return kinds.stream()
                .map(one -> new Choice(one, messages.text("conduct.kind." + one)))
                .toList();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String value) {
        kind = value != null && List.of("AGREEMENT", "GUIDE", QUIZ).contains(value) ? value : "AGREEMENT";
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String value) {
        title = value == null ? "" : value;
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String value) {
        body = value == null ? "" : value;
    }

    public int getPassMark() {
        return passMark;
    }

    public void setPassMark(int value) {
        passMark = value;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate value) {
        startsOn = value;
    }
}
