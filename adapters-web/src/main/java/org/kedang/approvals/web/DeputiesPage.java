package org.kedang.approvals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.DeputyView;
import org.kedang.approvals.usecase.EndDeputy;
import org.kedang.approvals.usecase.ListDeputies;
import org.kedang.approvals.usecase.NameDeputy;
import org.kedang.portal.PageMessages;

/** 代理审批: who decides in the reader's place, and for whom he does. */
@Named
@RequestScoped
public class DeputiesPage {
    private static final String PAGE = "/approvals/deputies.xhtml?faces-redirect=true";

    private final CurrentActor me;
    private final ListDeputies list;
    private final NameDeputy name;
    private final EndDeputy end;
    private final PageMessages messages;

    private @Nullable List<DeputyView> deputies;
    private String person = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private String reason = "";

    @Inject
    DeputiesPage(CurrentActor me, ListDeputies list, NameDeputy name, EndDeputy end, PageMessages messages) {
        this.me = me;
        this.list = list;
        this.name = name;
        this.end = end;
        this.messages = messages;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected DeputiesPage() {
        throw new UnsupportedOperationException();
    }

    /** Those the reader is part of, the latest first. */
    public List<DeputyView> getDeputies() {
        List<DeputyView> known = deputies;
        if (known == null) {
            known = list.list(me.actor(), new ListDeputies.Command());
            deputies = known;
        }
        return known;
    }

    /** Names the deputy. */
    public String name() {
        String number = person.strip().split("\\s", 2)[0];
        UUID unused = name.name(me.actor(), new NameDeputy.Command(number, from, until, reason));
        messages.done("approvals.deputies.named", person);
        return PAGE;
    }

    /** Ends one before its last day. */
    public String end(UUID id) {
        end.end(me.actor(), new EndDeputy.Command(id));
        messages.done("approvals.deputies.ended");
        return PAGE;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
