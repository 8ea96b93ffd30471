package org.kedang.approvals.usecase;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.Inbox;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.domain.Stage;
import org.kedang.approvals.domain.Subject;
import org.kedang.approvals.spi.ApprovalLists;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;

/** People of the lamp factory and requests they make. */
public final class ApprovalFixtures {
    public static final BusinessCalendar WEEK =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-02T01:10:00Z");
    public static final DepartmentId SOUTH = DepartmentId.next();
    public static final DepartmentId NORTH = DepartmentId.next();
    public static final Actor REP = actor("S1023", "李晓梅", SOUTH, Role.SALES_REP);
    public static final Actor ADMINISTRATOR = actor("D0007", "陈数安", NORTH, Role.DATA_ADMINISTRATOR);
    public static final Actor SECOND_ADMINISTRATOR = actor("D0008", "周数宁", NORTH, Role.DATA_ADMINISTRATOR);
    public static final Actor SOUTH_MANAGER = actor("M0001", "王建国", SOUTH, Role.DEPARTMENT_MANAGER);
    public static final Actor NORTH_MANAGER = actor("M0002", "赵立新", NORTH, Role.DEPARTMENT_MANAGER);

    public static final Stage VERIFICATION =
            new Stage("verification", Role.DATA_ADMINISTRATOR, Stage.Scope.ANYWHERE, 1, 2);
    public static final Stage MANAGER =
            new Stage("manager", Role.DEPARTMENT_MANAGER, Stage.Scope.REQUESTERS_DEPARTMENT, 1, 0);
    public static final Stage TWO_WITNESSES = new Stage("witness", Role.DATA_ADMINISTRATOR, Stage.Scope.ANYWHERE, 2, 1);

    private ApprovalFixtures() {}

    public static Actor actor(String number, String name, DepartmentId department, Role... roles) {
        return new Actor(
                EmployeeId.next(),
                number,
                name,
                department,
                Set.of(roles),
                Set.of(Permission.USE_INBOX, Permission.DECIDE_APPROVAL),
                Actor.Channel.PORTAL,
                "127.0.0.1");
    }

    /** The real desk over a store in memory. */
    public static Approvals desk(
            ApprovalStore store, People people, Outbox outbox, Happenings happenings, Clock clock) {
        InMemoryDeputyships nobody = new InMemoryDeputyships();
        Seats seats = new Seats(new Staff(), people, nobody, clock);
        Tellings tellings = new Tellings(people, nobody, outbox, clock);
        return new ApprovalDesk(store, WEEK, seats, tellings, happenings, clock);
    }

    /** What waits for people who stand in for nobody. */
    public static Inbox inbox(ApprovalLists lists, People people, Clock clock) {
        return new DeskLists(lists, new Seats(new Staff(), people, new InMemoryDeputyships(), clock));
    }

    public static Person person(Actor actor) {
        return Seats.alone(actor);
    }

    public static Approval opened(String subject, Actor requester, Instant at, Stage... stages) {
        return round(1, subject, requester, at, stages);
    }

    public static Approval round(int round, String subject, Actor requester, Instant at, Stage... stages) {
        return Approval.open(
                ApprovalId.next().value(),
                new Subject("registration", subject, "客户" + subject),
                round,
                person(requester),
                "lamp factory",
                List.of(stages),
                "/profiles/registration.xhtml?id=" + subject,
                at,
                WEEK);
    }
}
