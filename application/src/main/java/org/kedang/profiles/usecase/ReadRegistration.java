package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
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
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.FileViews;

/**
 * Opens a registration form. Its author and handler read it, and whoever verifies, or decides in its chain, or may read the
 * file that came of it; for everybody else it does not exist.
 */
@Question(needs = Permission.USE_INBOX, sensitive = true)
public class ReadRegistration {
    private final Forms forms;
    private final FileViews files;
    private final Approvals approvals;
    private final People people;
    private final Visibilities visibilities;
    private final AuditTrail trail;

    @Inject
    ReadRegistration(
            Forms forms,
            FileViews files,
            Approvals approvals,
            People people,
            Visibilities visibilities,
            AuditTrail trail) {
        this.forms = forms;
        this.files = files;
        this.approvals = approvals;
        this.people = people;
        this.visibilities = visibilities;
        this.trail = trail;
    }

    public record Command(RegistrationId form) {}

    /** @throws org.kedang.kit.usecase.Missing when there is no such form */
    public RegistrationView read(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        UUID round = form.approval();
        ApprovalView approval = round == null ? null : approvals.view(new ApprovalId(round));
        if (!mayRead(form, approval, actor)) {
            throw new NotPermitted(Permission.READ_FILE, true, FileRule.NOT_AUTHOR.key());
        }
        return view(form, approval, actor);
    }

    private boolean mayRead(Registration form, @Nullable ApprovalView approval, Actor actor) {
        boolean own = form.author().equals(actor.id()) || form.handler().equals(actor.id());
        boolean handedIn = form.state() != Registration.State.DRAFT;
        boolean verifies = actor.may(Permission.VERIFY_REGISTRATION) && handedIn;
        boolean decides = actor.may(Permission.DECIDE_APPROVAL)
                && approval != null
                && approval.stages().stream()
                        .anyMatch(stage -> actor.roles().contains(stage.role())
                                && (stage.scope() == StageSpec.Scope.ANYWHERE
                                        || form.department().equals(actor.department())));
        boolean readsFile = actor.may(Permission.READ_FILE)
                && handedIn
                && visibilities.of(actor).covers(form.handler(), form.department());
        return own || verifies || decides || readsFile;
    }

    private RegistrationView view(Registration form, @Nullable ApprovalView approval, Actor actor) {
        Set<EmployeeId> ids = new HashSet<>(List.of(form.author(), form.handler()));
        form.steps().forEach(step -> ids.add(step.by()));
        Map<EmployeeId, Person> persons = people.persons(ids);
        Person author = persons.get(form.author());
        boolean waits = approval != null && approval.state() == ApprovalView.State.WAITING;
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
                form.values(),
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
                form.state() == Registration.State.SUBMITTED
                        && actor.may(Permission.VERIFY_REGISTRATION)
                        && !form.author().equals(actor.id()));
    }

    private static String name(Map<EmployeeId, Person> persons, EmployeeId id) {
        return Optional.ofNullable(persons.get(id)).map(Person::name).orElse("");
    }
}
