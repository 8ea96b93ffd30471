package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.usecase.ChangePolicy;
import org.kedang.profiles.usecase.ReadPolicy;
import org.kedang.profiles.usecase.ReadRuleChange;
import org.omnifaces.cdi.ViewScoped;

/** The form that asks for the next version of the opening policy; open when the address says {@code change}. */
@Named
@ViewScoped
public class PolicyChangePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadPolicy readPolicy;

    @Inject
    transient ChangePolicy changePolicy;

    @Inject
    transient Clock clock;

    @Inject
    transient ReadRuleChange readRuleChange;

    private @Nullable PolicyForm form;

    /** Whether the reader may ask for a new version. */
    public boolean isOfficer() {
        return me.actor().may(Permission.CHANGE_POLICY);
    }

    public boolean isOpen() {
        return isOfficer()
                && (form != null
                        || FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestParameterMap()
                                .containsKey("change"));
    }

    private OpeningPolicy newest() {
        return readPolicy
                .read(me.actor(), ReadPolicy.Command.active())
                .versions()
                .get(0);
    }

    public PolicyForm getForm() {
        PolicyForm open = form;
        if (open == null) {
            LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                    .plusDays(1);
            RuleChangeId mends = RuleForm.mends();
            if (mends == null) {
                open = new PolicyForm(newest(), newest(), tomorrow);
            } else {
                ReadRuleChange.Answer asked = readRuleChange.read(me.actor(), new ReadRuleChange.Command(mends));
                open = new PolicyForm(newest(), asked.after().opening(), tomorrow);
                open.setNote(asked.row().note());
                open.setClause(asked.row().clause());
            }
            form = open;
        }
        return open;
    }

    /** Asks for what was typed. */
    public @Nullable String save() {
        PolicyForm typed = getForm();
        LocalDate starts = typed.getStartsOn();
        if (starts == null) {
            messages.wrong("startsOn", "profiles.FIELD_REQUIRED");
            return null;
        }
        return RuleForm.asked(
                changePolicy.change(
                        me.actor(),
                        new ChangePolicy.Command(
                                typed.base(),
                                typed.content(newest().content()),
                                starts,
                                typed.getNote(),
                                typed.getClause(),
                                RuleForm.mends())),
                messages);
    }

    /** How a stage is decided: one by one, or by a meeting. */
    public List<Choice> getMajorities() {
        return Stream.concat(
                        Stream.of(new Choice("", messages.text("dictionary.policy.meeting.none"))),
                        Stream.of(Majority.values())
                                .map(majority -> new Choice(
                                        majority.name(),
                                        messages.text(
                                                "dictionary.policy.meeting.by",
                                                messages.text("kit.Majority." + majority.name())))))
                .toList();
    }

    /** What the decider of a stage may have to answer for. */
    public List<Choice> getDuties() {
        return Stream.of(StageDuty.values())
                .map(duty -> new Choice(duty.name(), messages.text("profiles.StageDuty." + duty.name())))
                .toList();
    }

    /** The roles somebody decides in: those of the regulations, not the officers'. */
    public List<Choice> getRoles() {
        return Stream.of(
                        Role.ACCOUNT_MANAGER,
                        Role.DATA_ADMINISTRATOR,
                        Role.DEPARTMENT_MANAGER,
                        Role.SALES_MANAGER,
                        Role.GENERAL_MANAGER,
                        Role.MARKETING_HEAD,
                        Role.FINANCE,
                        Role.LEGAL_RISK,
                        Role.ARCHIVIST)
                .map(role -> new Choice(role.name(), words().of(role)))
                .toList();
    }

    public List<Choice> getScopes() {
        return Stream.of(ChainStage.Scope.values())
                .map(scope -> new Choice(scope.name(), words().get("dictionary.policy.scope." + scope)))
                .toList();
    }

    private static Messages words() {
        return Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
