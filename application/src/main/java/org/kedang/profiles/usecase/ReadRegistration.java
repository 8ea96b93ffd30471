package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.StageSpec;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
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
    private final RegistrationReaders readers;
    private final OpeningChain chain;
    private final People people;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadRegistration(
            Forms forms,
            FileViews files,
            RegistrationReaders readers,
            OpeningChain chain,
            People people,
            Dictionaries dictionaries,
            ConsentDesk consents,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.files = files;
        this.readers = readers;
        this.chain = chain;
        this.people = people;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(RegistrationId form) {}

    /** @throws org.kedang.kit.usecase.Missing when there is no such form */
    public RegistrationView read(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        readers.demand(form, actor);
        ApprovalView approval = readers.round(form);
        boolean decides = readers.decides(approval, actor);
        boolean clear = decides || RegistrationReaders.own(form, actor);
        return view(form, approval, clear, decides, actor);
    }

    private RegistrationView view(
            Registration form, @Nullable ApprovalView approval, boolean clear, boolean decides, Actor actor) {
        Set<EmployeeId> ids = new HashSet<>(List.of(form.author(), form.handler()));
        form.steps().forEach(step -> ids.add(step.by()));
        Map<EmployeeId, Person> persons = people.persons(ids);
        Person author = persons.get(form.author());
        boolean waits = approval != null && approval.state() == ApprovalView.State.WAITING;
        LocalDate today = BusinessDay.of(Instant.now(clock));
        Dictionary dictionary = dictionaries.active(today);
        OpeningPolicy policy = chain.policyOf(form, today);
        Set<StageDuty> duties = waits && approval != null ? duties(policy, approval) : Set.of();
        boolean judges = decides && !form.author().equals(actor.id());
        CustomerRating rating = form.rating();
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
                seen(form, clear, dictionary),
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
                judges
                        && form.state() == Registration.State.SUBMITTED
                        && duties.contains(StageDuty.VERIFY)
                        && actor.may(Permission.VERIFY_REGISTRATION),
                judges && !duties.contains(StageDuty.VERIFY),
                duties,
                links(policy, approval),
                PaperCheck.asked(form, policy.terms().papers()),
                form.papers(),
                rating,
                rating == null ? "" : name(persons, rating.by()),
                form.expected(),
                form.customer() == null && form.expected().contactSuffices(policy.terms())
                        ? policy.terms().figure(Figure.CASH_WITHOUT_FILE).orElse(null)
                        : null);
    }

    // what nobody consents to any more is absent from the form a file came of, too
    private FieldValues seen(Registration form, boolean clear, Dictionary dictionary) {
        FieldValues values = form.customer() == null
                ? form.values()
                : consents.sight(form.customer(), dictionary).present(form.values());
        return clear ? values : dictionary.mask(values, Set.of());
    }

    private static Set<StageDuty> duties(OpeningPolicy policy, ApprovalView approval) {
        return policy.chain().duties(approval.currentStage().name()).orElse(Set.of());
    }

    /** The chain the form goes: that of its request, before the first one that of the policy. */
    private static List<RegistrationView.Link> links(OpeningPolicy policy, @Nullable ApprovalView approval) {
        if (approval == null) {
            return policy.stages().stream()
                    .map(stage -> new RegistrationView.Link(
                            stage.name(), stage.role(), stage.workingDays(), stage.clause(), false, false))
                    .toList();
        }
        List<RegistrationView.Link> links = new ArrayList<>();
        boolean waits = approval.state() == ApprovalView.State.WAITING;
        boolean granted = approval.state() == ApprovalView.State.GRANTED;
        for (int i = 0; i < approval.stages().size(); i++) {
            StageSpec stage = approval.stages().get(i);
            Optional<ChainStage> said = OpeningChain.stage(policy, stage.name());
            links.add(new RegistrationView.Link(
                    said.map(ChainStage::name).orElse(Labels.of(stage.name())),
                    stage.role(),
                    stage.workingDays(),
                    said.map(ChainStage::clause).orElse(""),
                    granted || i < approval.stage(),
                    waits && i == approval.stage()));
        }
        return links;
    }

    private static String name(Map<EmployeeId, Person> persons, EmployeeId id) {
        return Optional.ofNullable(persons.get(id)).map(Person::name).orElse("");
    }
}
