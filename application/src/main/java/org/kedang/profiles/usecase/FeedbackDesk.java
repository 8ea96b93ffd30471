package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.FeedbackState;
import org.kedang.profiles.api.FeedbackView;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackRule;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.spi.Feedbacks;
import org.kedang.profiles.spi.FileViews;

/** What the use cases about feedback share: of whom it may be left, whom to tell, how it is shown. */
@Dependent
class FeedbackDesk {
    private static final String OWN = "/profiles/feedback.xhtml";

    private final Feedbacks feedbacks;
    private final FileViews files;
    private final Visibilities visibilities;
    private final People people;
    private final Outbox outbox;
    private final AuditTrail trail;

    @Inject
    FeedbackDesk(
            Feedbacks feedbacks,
            FileViews files,
            Visibilities visibilities,
            People people,
            Outbox outbox,
            AuditTrail trail) {
        this.feedbacks = feedbacks;
        this.files = files;
        this.visibilities = visibilities;
        this.people = people;
        this.outbox = outbox;
        this.trail = trail;
    }

    /**
     * A customer the actor may leave feedback of.
     *
     * @throws Missing when there is none he may know of: restricted and sealed files do not exist for strangers
     * @throws Refused {@code FILE_SEALED} for a reader, {@code FEEDBACK_OWN_CUSTOMER}
     */
    FileViews.FileRow customer(CustomerId id, Actor actor) {
        FileViews.FileRow row = files.read(id)
                .filter(found -> known(found.owner(), found.department(), found.restricted(), found.sealed(), actor))
                .orElseThrow(() -> new Missing("customer", id));
        trail.subject("customer", id, row.number() + " " + row.typed().name());
        if (row.sealed()) {
            throw new Refused(FileRule.FILE_SEALED);
        }
        if (row.owner().equals(actor.id())) {
            throw new Refused(FeedbackRule.FEEDBACK_OWN_CUSTOMER);
        }
        return row;
    }

    /** Whether the actor may know that there is such a customer. */
    boolean known(EmployeeId owner, DepartmentId department, boolean restricted, boolean sealed, Actor actor) {
        Visibility visibility = visibilities.of(actor);
        return visibility.covers(owner, department, restricted) || (visibility.existence() && !restricted && !sealed);
    }

    /** Who left it, as he is today. */
    CustomerFeedback.Author author(Actor actor) {
        return new CustomerFeedback.Author(
                actor.id(),
                actor.name(),
                actor.department(),
                people.person(actor.id()).map(Person::departmentName).orElse(""));
    }

    /**
     * A feedback on a customer, to be settled.
     *
     * @throws Missing when the customer has no such feedback
     * @throws Refused {@code FEEDBACK_SETTLED}
     */
    CustomerFeedback waiting(CustomerId customer, FeedbackId id) {
        CustomerFeedback found = feedbacks
                .find(id)
                .filter(feedback -> feedback.customer().equals(customer))
                .orElseThrow(() -> new Missing("feedback", id));
        found.demandWaiting();
        return found;
    }

    /** Tells the owner of the file; when he has left, the manager of the file's department, or whoever is above. */
    void tellOwner(CustomerFeedback feedback, FileViews.FileRow row) {
        Optional<Person> owner = people.person(row.owner()).filter(Person::active);
        Optional<Person> reader = owner.or(() -> people.withRoleIn(Role.DEPARTMENT_MANAGER, row.department()).stream()
                        .findFirst())
                .or(() -> people.managerOf(row.owner()));
        reader.filter(person -> !person.id().equals(feedback.author().id()))
                .ifPresent(person -> outbox.notify(
                        person.id(),
                        "feedbackLeft",
                        "/profiles/file.xhtml?id=" + row.id(),
                        words(feedback, row.number(), row.typed().name())));
    }

    /** Tells the author that the file says it now, without a word of the file. */
    void tellTaken(CustomerFeedback feedback, FileViews.FileRow row) {
        // whose customer has become a restricted one since hears no more of him
        if (!row.restricted()) {
            outbox.notify(
                    feedback.author().id(),
                    "feedbackTaken",
                    OWN,
                    Map.of("number", row.number(), "name", row.typed().name()));
        }
    }

    /** Tells the author that it does not go into the file, and why. */
    void tellSetAside(CustomerFeedback feedback, FileViews.FileRow row) {
        String word =
                feedback.settlement().map(CustomerFeedback.Settlement::word).orElse("");
        if (!row.restricted()) {
            outbox.notify(
                    feedback.author().id(),
                    "feedbackSetAside",
                    OWN,
                    Map.of("number", row.number(), "name", row.typed().name(), "word", word));
        }
    }

    private static Map<String, String> words(CustomerFeedback feedback, String number, String name) {
        return Map.of(
                "number",
                number,
                "name",
                name,
                "author",
                feedback.author().name(),
                "department",
                feedback.author().departmentName());
    }

    /** With the names of those who settled them. */
    List<FeedbackView> views(List<Feedbacks.Row> rows) {
        Set<EmployeeId> ids = new HashSet<>();
        rows.forEach(row -> row.feedback().settlement().ifPresent(settled -> ids.add(settled.by())));
        Map<EmployeeId, Person> persons = people.persons(ids);
        return rows.stream().map(row -> view(row.feedback(), persons)).toList();
    }

    private static FeedbackView view(CustomerFeedback feedback, Map<EmployeeId, Person> persons) {
        Optional<CustomerFeedback.Settlement> settled = feedback.settlement();
        return new FeedbackView(
                feedback.id(),
                feedback.kind(),
                feedback.day(),
                feedback.text(),
                feedback.author().name(),
                feedback.author().departmentName(),
                feedback.leftAt(),
                FeedbackState.of(feedback),
                settled.map(end -> persons.get(end.by())).map(Person::name).orElse(""),
                settled.map(CustomerFeedback.Settlement::at).orElse(null),
                settled.map(CustomerFeedback.Settlement::word).orElse(""),
                settled.map(CustomerFeedback.Settlement::version).orElse(null));
    }
}
