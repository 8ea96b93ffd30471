package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.usecase.ChangeTriggers;
import org.kedang.profiles.usecase.ReadTriggers;

/** The form that plans the next version of the triggers; open when the address says {@code change}. */
@Named
@ViewScoped
public class TriggersChangePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;

    @Inject
    CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadTriggers read;

    @Inject
    transient ChangeTriggers change;

    @Inject
    transient Clock clock;

    private final ArrayList<TriggerRow> rows = new ArrayList<>();
    private int base;
    private String escalation = "";
    private String clause = "";
    private String note = "";
    private @Nullable LocalDate startsOn;

    /** Whether the reader may make a new version. */
    public boolean isOfficer() {
        return me.actor().may(Permission.CHANGE_POLICY);
    }

    public boolean isOpen() {
        return isOfficer()
                && (base > 0
                        || FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestParameterMap()
                                .containsKey("change"));
    }

    private void begin() {
        if (base > 0) {
            return;
        }
        TriggerPolicy newest =
                read.read(me.actor(), new ReadTriggers.Command(null)).versions().get(0);
        base = newest.version();
        for (Trigger trigger : newest.triggers()) {
            trigger.tasks().forEach(task -> rows.add(new TriggerRow(trigger, task)));
        }
        escalation = newest.escalation().name();
        clause = newest.clause();
        LocalDate tomorrow = BusinessCalendar.dayOf(clock.instant()).plusDays(1);
        startsOn = tomorrow.isBefore(newest.startsOn()) ? newest.startsOn() : tomorrow;
    }

    /** The rows, one for each task. */
    public List<TriggerRow> getRows() {
        begin();
        return rows;
    }

    public void addRow() {
        if (rows.size() < MOST) {
            rows.add(new TriggerRow());
        }
    }

    public void removeRow(TriggerRow row) {
        rows.remove(row);
    }

    /** Keeps what was typed as the next version. */
    public @Nullable String save() {
        LocalDate starts = startsOn;
        if (starts == null) {
            messages.wrong("startsOn", "profiles.FIELD_REQUIRED");
            return null;
        }
        TriggerPolicy next = change.change(
                me.actor(),
                new ChangeTriggers.Command(base, triggers(), Role.valueOf(escalation), starts, note, clause));
        messages.done("task.trigger.saved", next.version(), next.startsOn());
        return "/profiles/triggers.xhtml?faces-redirect=true&version=" + next.version();
    }

    // rows of one name are one trigger
    private List<Trigger> triggers() {
        Map<String, List<TriggerRow>> named = new LinkedHashMap<>();
        rows.forEach(row -> named.computeIfAbsent(row.getName().strip(), unused -> new ArrayList<>())
                .add(row));
        List<Trigger> triggers = new ArrayList<>();
        int place = 0;
        for (List<TriggerRow> one : named.values()) {
            place++;
            List<TriggerTask> tasks = new ArrayList<>();
            for (TriggerRow row : one) {
                tasks.add(row.task(place * 10 + tasks.size()));
            }
            TriggerRow first = one.get(0);
            triggers.add(new Trigger(first.code(place), first.labels(), first.codes(), tasks));
        }
        return triggers;
    }

    /** Whose a task may be: who answers for the customer, the account manager, or all of a role. */
    public List<Choice> getOwners() {
        return Stream.concat(
                        Stream.of(TriggerTask.To.OWNER, TriggerTask.To.ACCOUNT_MANAGER)
                                .map(to -> new Choice(to.name(), words().get("task.trigger.to." + to))),
                        roles(
                                Role.DATA_ADMINISTRATOR,
                                Role.DEPARTMENT_MANAGER,
                                Role.SALES_MANAGER,
                                Role.GENERAL_MANAGER,
                                Role.MARKETING_HEAD,
                                Role.FINANCE,
                                Role.LEGAL_RISK,
                                Role.ARCHIVIST))
                .toList();
    }

    /** Who may get overdue tasks. */
    public List<Choice> getSuperiors() {
        return roles(Role.DEPARTMENT_MANAGER, Role.SALES_MANAGER, Role.GENERAL_MANAGER)
                .toList();
    }

    private static Stream<Choice> roles(Role... roles) {
        return Stream.of(roles).map(role -> new Choice(role.name(), words().of(role)));
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }

    public String getEscalation() {
        begin();
        return escalation;
    }

    public void setEscalation(@Nullable String escalation) {
        this.escalation = escalation == null ? "" : escalation;
    }

    public String getClause() {
        begin();
        return clause;
    }

    public void setClause(@Nullable String clause) {
        this.clause = clause == null ? "" : clause;
    }

    public String getNote() {
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
