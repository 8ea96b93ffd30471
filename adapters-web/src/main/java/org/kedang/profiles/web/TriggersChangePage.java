package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Role;
import org.kedang.portal.Choice;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.usecase.ChangeTriggers;
import org.kedang.profiles.usecase.ReadTriggers;
import org.kedang.profiles.usecase.RuleChangeRef;

/** The form that asks for the next version of the triggers. */
@Named
@ViewScoped
public class TriggersChangePage extends RuleForm<ChangeTriggers.Command> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;

    @Inject
    transient ReadTriggers read;

    @Inject
    transient ChangeTriggers change;

    private final ArrayList<TriggerRow> rows = new ArrayList<>();
    private String escalation = "";

    @Override
    void fill(Optional<RuleProposal> mended) {
        TriggerPolicy newest =
                read.read(me.actor(), new ReadTriggers.Command(null)).versions().get(0);
        TriggerPolicy said = mended.map(RuleProposal::triggers).orElse(newest);
        for (Trigger trigger : said.triggers()) {
            trigger.tasks().forEach(task -> rows.add(new TriggerRow(trigger, task)));
        }
        escalation = said.escalation().name();
        startFrom(newest.version(), newest.clause(), newest.startsOn());
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

    @Override
    ChangeTriggers.Command wish(LocalDate starts) {
        return new ChangeTriggers.Command(
                base(), TriggerRow.triggers(rows), Role.valueOf(escalation), starts, getNote(), getClause(), mends());
    }

    @Override
    RuleChangeRef handIn(ChangeTriggers.Command wish) {
        return change.change(me.actor(), wish);
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
}
