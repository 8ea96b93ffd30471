package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Permission;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.usecase.ReadRuleChange;
import org.kedang.profiles.usecase.RuleChangeRef;
import org.kedang.profiles.usecase.RuleWish;

/**
 * What the forms that ask for the next version of some rules share: the version they start from, first day, clause, reason,
 * and the returned request they mend. Open when the address says {@code change}, mending when it names one with
 * {@code mends}. What is typed can be rehearsed before it is handed in.
 *
 * @param <W> what the form asks for
 */
public abstract class RuleForm<W extends RuleWish> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadRuleChange readRuleChange;

    @Inject
    transient RehearsalShown rehearsal;

    @Inject
    transient Clock clock;

    private int base;
    private String clause = "";
    private String note = "";
    private @Nullable LocalDate startsOn;

    /** Whether the reader may ask for a new version. */
    public boolean isOfficer() {
        return me.actor().may(Permission.CHANGE_POLICY);
    }

    public boolean isOpen() {
        return isOfficer() && (base > 0 || !parameter("change").isEmpty());
    }

    /** Fills the form; called once, when it is first looked at. */
    abstract void fill(Optional<RuleProposal> mended);

    /** What was typed, from a day on. */
    abstract W wish(LocalDate starts);

    /** Hands it in. */
    abstract RuleChangeRef handIn(W wish);

    /** Asks for what was typed. */
    public @Nullable String save() {
        LocalDate starts = starts();
        return starts == null ? null : asked(handIn(wish(starts)), messages);
    }

    /** Shows what it would have decided in the past quarter; nothing is handed in. */
    public void rehearse() {
        LocalDate starts = starts();
        if (starts != null) {
            rehearsal.draft(wish(starts));
        }
    }

    /** Begins the form unless it has begun. */
    final void begin() {
        if (base == 0) {
            Optional<RuleChangeRow> request = Optional.empty();
            Optional<RuleProposal> proposal = Optional.empty();
            RuleChangeId mends = mends();
            if (mends != null) {
                ReadRuleChange.Answer answer = readRuleChange.read(me.actor(), new ReadRuleChange.Command(mends));
                request = Optional.of(answer.row());
                FirmRules after = answer.after();
                proposal = Optional.of(new RuleProposal(
                        after.opening(), after.changing(), after.triggers(), after.stages(), after.dictionary()));
            }
            fill(proposal);
            request.ifPresent(row -> {
                note = row.note();
                clause = row.clause();
                startsOn = later(startsOn, row.startsOn());
            });
        }
    }

    /** The newest version the form starts from. */
    final void startFrom(int version, String its, LocalDate started) {
        base = version;
        clause = its;
        LocalDate tomorrow = BusinessCalendar.dayOf(clock.instant()).plusDays(1);
        startsOn = later(tomorrow, started);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    final int base() {
        return base;
    }

    /** The first day typed; null, and said at its field, when there is none. */
    private @Nullable LocalDate starts() {
        if (startsOn == null) {
            messages.wrong("startsOn", "profiles.FIELD_REQUIRED");
        }
        return startsOn;
    }

    /** The returned request the address names; null for none. */
    static @Nullable RuleChangeId mends() {
        String id = parameter("mends");
        return id.isEmpty() ? null : RuleChangeShown.id(id);
    }

    /** Says that it was handed in and goes to see it. */
    static String asked(RuleChangeRef asked, PageMessages messages) {
        messages.done("rules.asked", asked.title());
        return "/profiles/rule-change.xhtml?faces-redirect=true&id=" + asked.id();
    }

    static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }

    public String getClause() {
        begin();
        return clause;
    }

    public void setClause(@Nullable String clause) {
        this.clause = clause == null ? "" : clause;
    }

    public String getNote() {
        begin();
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public @Nullable LocalDate getStartsOn() {
        begin();
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }
}
