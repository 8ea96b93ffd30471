package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Gatekeeper;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.domain.FileCover;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Dictionaries;

/** Puts two states of files side by side. Asks for the right to the second file; the guard has asked for the first. */
@Dependent
public class FileComparing {
    private final PastReading reading;
    private final ChangeRequests requests;
    private final ChangePolicies policies;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final People people;
    private final Gatekeeper gatekeeper;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    FileComparing(
            PastReading reading,
            ChangeRequests requests,
            ChangePolicies policies,
            Dictionaries dictionaries,
            ConsentDesk consents,
            People people,
            Gatekeeper gatekeeper,
            AuditTrail trail,
            Clock clock) {
        this.reading = reading;
        this.requests = requests;
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.people = people;
        this.gatekeeper = gatekeeper;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is compared.
     *
     * @param customer whose state stands on the left
     * @param other whose state stands on the right; the same customer for two moments of one file
     * @param change a change request of {@code other} whose wishes are written over the right state; null for none
     */
    public record Pair(
            CustomerId customer, FilePoint before, CustomerId other, FilePoint after, @Nullable ChangeRequestId change)
            implements Concerns {}

    /**
     * @param needs the right the actor needs to both files
     * @throws Missing when there is no such file, or the request is none of its own
     * @throws org.kedang.kit.domain.Refused {@code NOT_OPENED_YET}, {@code MOMENT_AHEAD}, {@code NO_SUCH_VERSION}
     */
    ComparisonView compare(Pair pair, Permission needs, Actor actor) {
        Instant now = Instant.now(clock);
        boolean same = pair.customer().equals(pair.other());
        PastReading.Found before = reading.find(pair.customer(), pair.before(), now);
        trail.subject("customer", pair.customer(), before.label());
        if (!same) {
            // the second file knows of the question even when it is not answered
            trail.also("customer", pair.other(), "-");
            gatekeeper.require(actor, needs, pair.other());
        }
        PastReading.Found after = reading.find(pair.other(), pair.after(), now);
        if (!same) {
            trail.also("customer", pair.other(), after.label());
        }
        ChangeRequest request = request(pair);
        FieldValues asked = request == null ? after.values() : request.change().on(after.values());
        trail.changed(
                "compared",
                before.point(),
                request == null ? after.point() : request.id().toString());
        Dictionary today = dictionaries.active(BusinessDay.of(now));
        FieldValues earlier = consents.sight(pair.customer(), today).present(before.values());
        FieldValues wanted = consents.sight(pair.other(), today).present(asked);
        List<FileComparison.Group> groups = FileComparison.between(
                new FileComparison.State(earlier, before.dictionary()),
                new FileComparison.State(wanted, after.dictionary()),
                new Sight(today));
        List<ComparisonView.Cover> cover = cover(before.cover(), after.cover());
        int differences = groups.stream()
                        .mapToInt(FileComparison.Group::differences)
                        .sum()
                + (int) cover.stream().filter(ComparisonView.Cover::differs).count();
        boolean mayRestore = same
                && pair.after().isNow()
                && request == null
                && !after.row().sealed()
                && actor.may(Permission.REQUEST_CHANGE);
        return new ComparisonView(
                side(before, earlier, pair.before().isNow(), null),
                side(after, wanted, pair.after().isNow(), request == null ? null : request.id()),
                cover,
                groups,
                differences,
                mayRestore ? restorable(groups, today, policies.active(BusinessDay.of(now))) : Set.of());
    }

    private @Nullable ChangeRequest request(Pair pair) {
        ChangeRequestId id = pair.change();
        if (id == null) {
            return null;
        }
        return requests.find(id)
                .filter(request -> request.customer().equals(pair.other()))
                .orElseThrow(() -> new Missing(ChangeDesk.KIND, id));
    }

    private static ComparisonView.Side side(
            PastReading.Found found, FieldValues values, boolean present, @Nullable ChangeRequestId change) {
        TypedFields typed = TypedFields.of(values);
        return new ComparisonView.Side(
                found.row().id(),
                found.row().number(),
                typed.name(),
                typed.secrecy(),
                found.version(),
                found.at(),
                present,
                change,
                found.written(),
                found.dictionary().version());
    }

    private List<ComparisonView.Cover> cover(FileCover before, FileCover after) {
        Map<EmployeeId, Person> persons = people.persons(List.of(before.owner(), after.owner()));
        List<ComparisonView.Cover> lines = new ArrayList<>();
        lines.add(new ComparisonView.Cover("owner", name(before.owner(), persons), name(after.owner(), persons)));
        lines.add(new ComparisonView.Cover(
                "tier", before.tier().name(), after.tier().name()));
        lines.add(new ComparisonView.Cover(
                "sealed", Boolean.toString(before.sealed()), Boolean.toString(after.sealed())));
        lines.add(new ComparisonView.Cover("aliases", names(before), names(after)));
        lines.add(new ComparisonView.Cover(
                "confirmedOn",
                BusinessDay.of(before.confirmedAt()).toString(),
                BusinessDay.of(after.confirmedAt()).toString()));
        return lines;
    }

    private static String names(FileCover cover) {
        return cover.aliases().stream().map(Alias::value).collect(Collectors.joining(" · "));
    }

    private static String name(EmployeeId id, Map<EmployeeId, Person> persons) {
        Person person = persons.get(id);
        return person == null ? "" : person.name() + " " + person.number();
    }

    // what another way changes, such as notes and the stage of business, is not asked back by a request
    private static Set<String> restorable(List<FileComparison.Group> groups, Dictionary today, ChangePolicy policy) {
        Set<String> codes = new TreeSet<>();
        for (FileComparison.Group group : groups) {
            String code = group.group().code();
            if (group.group().repeated()) {
                if (group.differences() > 0
                        && today.group(code).isPresent()
                        && ChangeChains.chainOf(code, today, policy).isPresent()) {
                    codes.add(code);
                }
                continue;
            }
            for (FileComparison.Line line : group.lines()) {
                boolean asked = today.field(line.field().code())
                        .filter(field -> !today.repeated(field) && ChangeChains.mayBeAsked(field))
                        .flatMap(policy::chainOf)
                        .isPresent();
                if (line.kind() != FileComparison.Kind.SAME && asked) {
                    codes.add(line.field().code());
                }
            }
        }
        return codes;
    }
}
