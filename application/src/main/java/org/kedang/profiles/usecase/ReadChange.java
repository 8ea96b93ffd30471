package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ChangeLine;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;

/**
 * Opens a change request: old beside new, reason, papers, who decided what. Who asked reads it, whoever decides in its
 * chain as long as it waits for him, and whoever may read the file; for everybody else it does not exist. Sensitive values stand in clear
 * for whoever decides the stage that waits, as long as it waits; who asked sees in clear the single values he
 * wrote himself.
 */
@Question(needs = Permission.USE_INBOX, sensitive = true)
public class ReadChange {
    private final ChangeDesk desk;
    private final ChangeRequests requests;
    private final ChangeLists lists;
    private final ChangeReaders readers;
    private final ChangePolicies policies;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadChange(
            ChangeDesk desk,
            ChangeRequests requests,
            ChangeLists lists,
            ChangeReaders readers,
            ChangePolicies policies,
            Dictionaries dictionaries,
            ConsentDesk consents,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.lists = lists;
        this.readers = readers;
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(ChangeRequestId request) {}

    /**
     * @throws Missing when there is no such request
     * @throws NotPermitted hidden, when it is none of the reader's business
     */
    public ChangeView read(Command command, Actor actor) {
        ChangeRequest request = desk.find(command.request());
        FileViews.FileRow file = readers.file(request);
        trail.subject(
                ChangeDesk.KIND,
                request.id(),
                file.number() + " " + file.typed().name());
        List<ApprovalView> rounds = readers.rounds(request);
        readers.demand(request, file, rounds, actor);
        ApprovalView round = rounds.get(0);
        boolean own = request.requester().equals(actor.id());
        boolean decides = request.state() == ChangeRequest.State.ASKED && desk.decidesNow(round, actor);
        boolean last = ChangeDesk.isLastStage(round);
        boolean waits = round.state() == ApprovalView.State.WAITING;
        Dictionary dictionary = dictionaries.active(BusinessDay.of(Instant.now(clock)));
        Sight sight = consents.sight(request.customer(), dictionary);
        List<ChangeLine> lines = lines(request, file.typed().values(), sight, own, decides);
        ChangeRequests.Row mine = ChangeRequests.Row.of(request);
        List<ChangeRequests.Row> rivals =
                request.state().open() ? ChangeRivals.of(mine, requests.openOf(request.customer())) : List.of();
        Map<EmployeeId, Person> persons = people.persons(everybody(request));
        Person requester = persons.get(request.requester());
        return new ChangeView(
                request.id(),
                request.customer(),
                file.number(),
                file.typed().name(),
                request.state(),
                request.kind(),
                request.chain(),
                chainName(request.chain()),
                request.requester(),
                name(request.requester(), persons),
                requester == null ? "" : requester.departmentName(),
                lines,
                tables(request, sight, decides),
                List.copyOf(request.change().fields()),
                List.copyOf(request.change().groups()),
                after(request, sight, own, decides),
                request.reason(),
                request.necessity(),
                request.evidence(),
                request.effective(),
                request.askedAt(),
                request.question(),
                lines.stream().anyMatch(ChangeLine::stale),
                lists.named(rivals),
                ChangeRivals.before(mine, rivals).size() + 1,
                steps(request, rounds, name(request.appliedBy(), persons)),
                round.id(),
                round.revision(),
                waits ? round.currentStage().name() : "",
                round.deadline(),
                name(request.checkedBy(), persons),
                name(request.appliedBy(), persons),
                request.appliedAt(),
                request.version(),
                request.revision(),
                own
                        && request.state() == ChangeRequest.State.RETURNED
                        && actor.may(Permission.REQUEST_CHANGE)
                        && !file.sealed(),
                own && request.state().open(),
                decides && !last,
                decides && last);
    }

    // who asked sees in clear the single values he wrote; a row he replaced may hold what he has never seen
    private static FieldValues after(ChangeRequest request, Sight sight, boolean own, boolean decides) {
        FieldValues after = sight.present(request.change().after());
        if (decides) {
            return after;
        }
        return sight.today().mask(after, own ? request.change().typed() : Set.of());
    }

    // a row that was taken away does not make the rows behind it look changed
    private static List<FileComparison.Group> tables(ChangeRequest request, Sight sight, boolean decides) {
        Dictionary dictionary = sight.today();
        return FileComparison.between(
                        new FileComparison.State(request.change().before(), dictionary),
                        new FileComparison.State(request.change().after(), dictionary),
                        decides ? Sight.clear(dictionary).without(sight.absent()) : sight)
                .stream()
                .filter(group -> group.group().repeated())
                .toList();
    }

    private static List<ChangeLine> lines(
            ChangeRequest request, FieldValues file, Sight sight, boolean own, boolean decides) {
        Dictionary dictionary = sight.today();
        Map<String, @Nullable String> moved = new HashMap<>();
        if (request.state().open()) {
            request.change().meanwhile(file).forEach(change -> moved.put(change.field(), change.after()));
        }
        Set<String> typed = own ? request.change().typed() : Set.of();
        List<ChangeLine> lines = new ArrayList<>();
        for (FieldChange change : request.change().changes()) {
            if (!sight.hides(change.code())) {
                lines.add(line(change, moved, dictionary, typed, decides));
            }
        }
        // what the file says differently by now, in places the request leaves as they were
        request.change().meanwhile(file).stream()
                .filter(change -> request.state().open())
                .filter(change -> !sight.hides(change.code()))
                .filter(change -> lines.stream().noneMatch(line -> line.path().equals(change.field())))
                .map(change -> new FieldChange(change.field(), change.before(), change.before()))
                .forEach(change -> lines.add(line(change, moved, dictionary, typed, decides)));
        return lines;
    }

    private static ChangeLine line(
            FieldChange change,
            Map<String, @Nullable String> moved,
            Dictionary dictionary,
            Set<String> typed,
            boolean decides) {
        boolean stale = moved.containsKey(change.field());
        String now = stale ? moved.get(change.field()) : change.before();
        Mask mask = dictionary.field(change.code()).map(FieldDefinition::mask).orElse(Mask.WHOLE);
        boolean masked = mask != Mask.NONE && !decides;
        // a row he replaced may hold what he has never seen
        boolean afterMasked = masked && !typed.contains(change.field());
        return new ChangeLine(
                change.field(),
                under(mask, masked, change.before()),
                under(mask, afterMasked, change.after()),
                under(mask, masked, now),
                stale,
                masked);
    }

    private static @Nullable String under(Mask mask, boolean masked, @Nullable String value) {
        return value == null || !masked ? value : mask.apply(value);
    }

    private Labels chainName(String chain) {
        for (ChangePolicy policy : policies.versions()) {
            for (ChangeChain each : policy.chains()) {
                if (each.code().equals(chain)) {
                    return each.name();
                }
            }
        }
        return Labels.of(chain);
    }

    private static List<ChangeView.Step> steps(ChangeRequest request, List<ApprovalView> rounds, String appliedBy) {
        List<ChangeView.Step> steps = new ArrayList<>();
        for (int i = rounds.size() - 1; i >= 0; i--) {
            ApprovalView round = rounds.get(i);
            steps.add(new ChangeView.Step("ASKED", "", round.openedAt(), round.requesterName(), ""));
            for (ApprovalView.DecisionView decision : round.decisions()) {
                boolean byRequester = decision.verb() == ApprovalView.Verb.WITHDREW;
                steps.add(new ChangeView.Step(
                        decision.verb().name(),
                        byRequester ? "" : decision.stage(),
                        decision.at(),
                        decision.whoName(),
                        decision.note()));
            }
        }
        Instant applied = request.appliedAt();
        if (applied != null) {
            steps.add(new ChangeView.Step("APPLIED", "", applied, appliedBy, ""));
        }
        boolean told = !rounds.isEmpty() && rounds.get(0).state() == ApprovalView.State.WITHDRAWN;
        if (request.state() == ChangeRequest.State.WITHDRAWN && !told && !rounds.isEmpty()) {
            steps.add(new ChangeView.Step(
                    ApprovalView.Verb.WITHDREW.name(),
                    "",
                    request.changedAt(),
                    rounds.get(0).requesterName(),
                    ""));
        }
        return steps;
    }

    private static Set<EmployeeId> everybody(ChangeRequest request) {
        Set<EmployeeId> ids = new HashSet<>();
        ids.add(request.requester());
        if (request.checkedBy() != null) {
            ids.add(request.checkedBy());
        }
        if (request.appliedBy() != null) {
            ids.add(request.appliedBy());
        }
        return ids;
    }

    private static String name(@Nullable EmployeeId id, Map<EmployeeId, Person> persons) {
        Person person = id == null ? null : persons.get(id);
        return person == null ? "" : person.name();
    }
}
