package org.kedang.access.usecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.spi.FirmPicture;
import org.kedang.access.spi.FirmPicture.Member;
import org.kedang.access.spi.FirmPicture.Unit;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;

/**
 * The firm as everybody asks for it, thousands of times a second: a picture of today in memory, taken again every few
 * seconds and at once when something in the firm changed on this node.
 */
@ApplicationScoped
public class Firm implements People, Actors {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final EmployeeId NOBODY = new EmployeeId(new UUID(0, 0));
    private static final DepartmentId NOWHERE = new DepartmentId(new UUID(0, 0));

    @Inject
    FirmPicture.Camera camera;

    @Inject
    Clock clock;

    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    /** One picture with the indexes that make asking cheap. */
    private record Snapshot(
            long change,
            long takenNanos,
            LocalDate day,
            Map<EmployeeId, Member> byId,
            Map<String, Member> byNumber,
            Map<String, List<Member>> byName,
            Map<DepartmentId, Unit> departments,
            Map<EmployeeId, Set<Permission>> permissions) {}

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FirmChanged event) {
        changes.incrementAndGet();
        snapshot = null;
    }

    @Override
    public Optional<Person> person(EmployeeId id) {
        Snapshot firm = firm();
        return Optional.ofNullable(firm.byId().get(id)).map(member -> personOf(firm, member));
    }

    @Override
    public Optional<Person> byNumber(String number) {
        Snapshot firm = firm();
        return Optional.ofNullable(firm.byNumber().get(Employee.canonicalNumber(number)))
                .map(member -> personOf(firm, member));
    }

    @Override
    public List<Person> named(String name) {
        Snapshot firm = firm();
        return firm.byName().getOrDefault(name, List.of()).stream()
                .map(member -> personOf(firm, member))
                .toList();
    }

    /** Active employees whose number begins with the text or whose name contains it, by number. */
    List<Person> like(String text, int limit) {
        Snapshot firm = firm();
        String number = Employee.canonicalNumber(text);
        return firm.byId().values().stream()
                .filter(member -> member.active()
                        && (member.name().contains(text) || member.number().startsWith(number)))
                .sorted(Comparator.comparing(Member::number))
                .limit(limit)
                .map(member -> personOf(firm, member))
                .toList();
    }

    @Override
    public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
        Snapshot firm = firm();
        Map<EmployeeId, Person> found = new HashMap<>();
        for (EmployeeId id : ids) {
            Member member = firm.byId().get(id);
            if (member != null) {
                found.put(id, personOf(firm, member));
            }
        }
        return Map.copyOf(found);
    }

    @Override
    public List<Person> withRole(Role role) {
        Snapshot firm = firm();
        return firm.byId().values().stream()
                .filter(member -> member.active() && member.roles().contains(role))
                .sorted(Comparator.comparing(Member::number))
                .map(member -> personOf(firm, member))
                .toList();
    }

    @Override
    public List<Person> withRoleIn(Role role, DepartmentId department) {
        return withRole(role).stream()
                .filter(person -> person.department().equals(department))
                .toList();
    }

    @Override
    public Optional<Person> managerOf(EmployeeId employee) {
        Snapshot firm = firm();
        Member member = firm.byId().get(employee);
        if (member == null) {
            return Optional.empty();
        }
        DepartmentId department = member.department();
        for (int height = 0; department != null && height < 50; height++) {
            for (Person manager : withRoleIn(Role.DEPARTMENT_MANAGER, department)) {
                if (!manager.id().equals(employee)) {
                    return Optional.of(manager);
                }
            }
            Unit unit = firm.departments().get(department);
            department = unit == null ? null : unit.parent();
        }
        return Optional.empty();
    }

    @Override
    public Actor job(String name) {
        return unnamed(name, Set.of(Permission.RUN_JOBS), Actor.Channel.JOB, "-");
    }

    @Override
    public Actor operator(String address) {
        return unnamed("operator", Set.of(Permission.RUN_JOBS), Actor.Channel.COMMAND_LINE, address);
    }

    @Override
    public Actor visitor(Actor.Channel channel, String address) {
        return unnamed("-", Set.of(Permission.KNOCK), channel, address);
    }

    @Override
    public Optional<Actor> actorOf(EmployeeId id, Actor.Channel channel, String address) {
        Snapshot firm = firm();
        Member member = firm.byId().get(id);
        if (member == null || !member.active()) {
            return Optional.empty();
        }
        return Optional.of(new Actor(
                id,
                member.number(),
                member.name(),
                member.department(),
                member.roles(),
                firm.permissions().getOrDefault(id, Set.of()),
                channel,
                address));
    }

    /** Today in the firm's time zone. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private Snapshot firm() {
        Snapshot current = snapshot;
        LocalDate today = today();
        if (current != null
                && current.day().equals(today)
                && current.change() == changes.get()
                && System.nanoTime() - current.takenNanos() < FRESH_NANOS) {
            return current;
        }
        // the count is read before the picture is taken, so a change in between makes the picture stale at once
        long change = changes.get();
        FirmPicture picture = camera.take(today);
        Snapshot taken = new Snapshot(
                change,
                System.nanoTime(),
                today,
                picture.members().stream().collect(toUnmodifiableMap(Member::id, member -> member)),
                picture.members().stream().collect(toUnmodifiableMap(Member::number, member -> member)),
                picture.members().stream().collect(groupingBy(Member::name)),
                picture.departments().stream().collect(toUnmodifiableMap(Unit::id, unit -> unit)),
                picture.members().stream()
                        .collect(toUnmodifiableMap(Member::id, member -> RoleBook.permissionsOf(member.roles()))));
        snapshot = taken;
        return taken;
    }

    private static Person personOf(Snapshot firm, Member member) {
        Unit unit = firm.departments().get(member.department());
        return new Person(
                member.id(),
                member.number(),
                member.name(),
                member.department(),
                unit == null ? "" : unit.name(),
                member.email(),
                member.locale(),
                member.active());
    }

    private static Actor unnamed(String name, Set<Permission> permissions, Actor.Channel channel, String address) {
        return new Actor(NOBODY, "-", name, NOWHERE, Set.of(), permissions, channel, address);
    }
}
