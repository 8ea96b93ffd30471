package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Role;
import org.kedang.portal.Choice;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.usecase.ChangePolicy;
import org.kedang.profiles.usecase.ReadPolicy;
import org.kedang.profiles.usecase.RuleChangeRef;
import org.omnifaces.cdi.ViewScoped;

/** The form that asks for the next version of the opening policy; open when the address says {@code change}. */
@Named
@ViewScoped
public class PolicyChangePage extends RuleForm<ChangePolicy.Command> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadPolicy readPolicy;

    @Inject
    transient ChangePolicy changePolicy;

    private @Nullable PolicyForm form;

    private OpeningPolicy newest() {
        return readPolicy
                .read(me.actor(), ReadPolicy.Command.active())
                .versions()
                .get(0);
    }

    @Override
    void fill(Optional<RuleProposal> mended) {
        OpeningPolicy newest = newest();
        form = new PolicyForm(mended.map(RuleProposal::opening).orElse(newest));
        startFrom(newest.version(), newest.clause(), newest.startsOn());
    }

    public PolicyForm getForm() {
        begin();
        return Objects.requireNonNull(form);
    }

    @Override
    ChangePolicy.Command wish(LocalDate starts) {
        return new ChangePolicy.Command(
                base(), getForm().content(newest().content()), starts, getNote(), getClause(), mends());
    }

    @Override
    RuleChangeRef handIn(ChangePolicy.Command wish) {
        return changePolicy.change(me.actor(), wish);
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
