package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.RoomEntryView;
import org.kedang.borrowing.domain.RoomEntry;
import org.kedang.borrowing.domain.RoomEntryId;
import org.kedang.borrowing.spi.RoomLog;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** The storage room's entry log for whoever keeps or audits it, the last written first. */
@Question(needs = Permission.READ_LOANS)
public class ListRoomEntries {
    private final RoomLog log;
    private final People people;

    @Inject
    ListRoomEntries(RoomLog log, People people) {
        this.log = log;
        this.people = people;
    }

    /**
     * @param before only those written before this one; null for the last
     * @param limit 1 to 200
     */
    public record Command(@Nullable RoomEntryId before, int limit) {}

    public Slice<RoomEntryView> list(Actor actor, Command command) {
        List<RoomEntry> found = log.page(command.before(), command.limit() + 1);
        Map<EmployeeId, Person> persons =
                people.persons(found.stream().map(RoomEntry::notedBy).collect(Collectors.toSet()));
        List<RoomEntryView> views = found.stream()
                .map(entry -> new RoomEntryView(
                        entry.id(),
                        entry.person(),
                        entry.purpose(),
                        entry.entered(),
                        entry.left(),
                        persons.containsKey(entry.notedBy())
                                ? persons.get(entry.notedBy()).name()
                                : "",
                        entry.notedAt()))
                .toList();
        return Slice.of(views, command.limit(), view -> view.id().toString());
    }
}
