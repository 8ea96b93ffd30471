package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibilities;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;

/**
 * Opens a registration form. Its author and handler read it, and whoever verifies, or decides in its chain, or may read the
 * file that came of it; for everybody else it does not exist. Sensitive values stand in clear for the author, the handler and
 * whoever decides the stage that waits, as long as it waits; everybody else sees them masked.
 */
@Question(needs = Permission.USE_INBOX, sensitive = true)
public class ReadRegistration {
    private final Forms forms;
    private final FileViews files;
    private final Approvals approvals;
    private final People people;
    private final Visibilities visibilities;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadRegistration(
            Forms forms,
            FileViews files,
            Approvals approvals,
            People people,
            Visibilities visibilities,
            Dictionaries dictionaries,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.files = files;
        this.approvals = approvals;
        this.people = people;
        this.visibilities = visibilities;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(RegistrationId form) {}

    /** @throws org.kedang.kit.usecase.Missing when there is no such form */
    public RegistrationView read(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        UUID round = form.approval();
        ApprovalView approval = round == null ? null : approvals.view(new ApprovalId(round));
        boolean own = form.author().equals(actor.id()) || form.handler().equals(actor.id());
        boolean decides = decidesNow(approval, actor);
        if (!own && !decides && !mayRead(form, actor)) {
            throw new NotPermitted(Permission.READ_FILE, true, FileRule.NOT_AUTHOR.key());
        }
        return view(form, approval, own || decides, decides, actor);
    }

    private boolean mayRead(Registration form, Actor actor) {
        if (form.state() == Registration.State.DRAFT) {
            return false;
        }
        return actor.may(Permission.VERIFY_REGISTRATION)
                || (actor.may(Permission.READ_FILE)
                        && visibilities.of(actor).covers(form.handler(), form.department()));
    }

    // the right to judge ends with the stage, and for each person with his own decision
    private static boolean decidesNow(@Nullable ApprovalView approval, Actor actor) {
        if (approval == null
                || approval.state() != ApprovalView.State.WAITING
                || !actor.may(Permission.DECIDE_APPROVAL)
                || approval.requester().equals(actor.id())) {
            return false;
        }
        StageSpec stage = approval.currentStage();
        boolean admitted = actor.roles().contains(stage.role())
                && (stage.scope() == StageSpec.Scope.ANYWHERE
                        || approval.requesterDepartment().equals(actor.department()));
        return admitted
                && approval.decisions().stream()
                        .noneMatch(decision -> decision.who().equals(actor.id()));
    }

    private RegistrationView view(
            Registration form, @Nullable ApprovalView approval, boolean clear, boolean decides, Actor actor) {
        Set<EmployeeId> ids = new HashSet<>(List.of(form.author(), form.handler()));
        form.steps().forEach(step -> ids.add(step.by()));
        Map<EmployeeId, Person> persons = people.persons(ids);
        Person author = persons.get(form.author());
        boolean waits = approval != null && approval.state() == ApprovalView.State.WAITING;
        Dictionary dictionary = dictionaries.active(BusinessDay.of(Instant.now(clock)));
        String number = form.customer() == null
                ? ""
                : files.existence(form.customer())
                        .map(FileViews.ExistenceRow::number)
                        .orElse("");
        return new RegistrationView(
                form.id(),
                form.state(),
                form.tier(),
                form.author(),
                name(persons, form.author()),
                form.handler(),
                name(persons, form.handler()),
                author == null ? "" : author.departmentName(),
                clear ? form.values() : dictionary.mask(form.values(), Set.of()),
                form.question(),
                form.notSame(),
                form.steps().stream()
                        .map(step -> new RegistrationView.Step(
                                step.kind(), step.at(), name(persons, step.by()), step.text()))
                        .toList(),
                form.verification(),
                approval == null ? null : approval.id(),
                approval == null ? 0 : approval.revision(),
                waits && approval != null ? approval.currentStage().name() : "",
                form.customer(),
                number,
                form.createdAt(),
                form.changedAt(),
                form.revision(),
                form.state().open() && form.author().equals(actor.id()),
                decides
                        && form.state() == Registration.State.SUBMITTED
                        && actor.may(Permission.VERIFY_REGISTRATION)
                        && !form.author().equals(actor.id()));
    }

    private static String name(Map<EmployeeId, Person> persons, EmployeeId id) {
        return Optional.ofNullable(persons.get(id)).map(Person::name).orElse("");
    }
}
