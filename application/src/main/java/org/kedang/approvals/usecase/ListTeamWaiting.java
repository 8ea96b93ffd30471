package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.TeamItem;
import org.kedang.approvals.api.TeamWaiting;
import org.kedang.approvals.domain.Desk;
import org.kedang.approvals.spi.ApprovalLists;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** What waits of the manager's people: for whom, and how long. He need not be able to decide it himself. */
@Question(needs = Permission.SEE_TEAM)
public class ListTeamWaiting {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ApprovalLists lists;
    private final Visibilities visibilities;
    private final People people;
    private final Clock clock;

    /** @param limit 1 to 200 */
    public record Command(int limit) {}

    @Inject
    ListTeamWaiting(ApprovalLists lists, Visibilities visibilities, People people, Clock clock) {
        this.lists = lists;
        this.visibilities = visibilities;
        this.people = people;
        this.clock = clock;
    }

    public TeamWaiting list(Actor actor, Command command) {
        Visibility visibility = visibilities.of(actor);
        @Nullable Set<DepartmentId> departments = visibility.everything() ? null : visibility.departments();
        ApprovalLists.TeamCount count = lists.teamCount(departments, LocalDate.ofInstant(clock.instant(), ZONE));
        List<TeamItem> items = lists.team(departments, command.limit()).stream()
                .map(row -> new TeamItem(
                        row.id(),
                        row.subject(),
                        row.stage(),
                        row.role(),
                        deciders(row),
                        row.requesterName(),
                        row.since(),
                        row.deadline()))
                .toList();
        return new TeamWaiting(items, count.waiting(), count.late());
    }

    private List<String> deciders(ApprovalLists.TeamRow row) {
        Desk desk = row.desk();
        return desk
                .person()
                .map(person -> people.person(person).stream().toList())
                .orElseGet(() -> desk.department()
                        .map(department -> people.withRoleIn(row.role(), department))
                        .orElseGet(() -> people.withRole(row.role())))
                .stream()
                .limit(TeamItem.MOST_NAMES)
                .map(Person::name)
                .toList();
    }
}
