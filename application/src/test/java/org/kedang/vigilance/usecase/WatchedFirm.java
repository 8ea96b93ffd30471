package org.kedang.vigilance.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.domain.Footprint;
import org.kedang.vigilance.spi.AlertPolicies;
import org.kedang.vigilance.spi.Footprints;

/** A small firm whose journal is a list; its clock stands still until it is moved. */
final class WatchedFirm implements People, Actors, Footprints, AlertPolicies, FileCards {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final DepartmentId SALES = DepartmentId.next();

    /** One line of the journal. */
    record Line(EmployeeId who, Footprint print) {}

    final Map<EmployeeId, Set<Role>> roles = new LinkedHashMap<>();
    final Map<EmployeeId, Person> staff = new LinkedHashMap<>();
    final List<Line> journal = new ArrayList<>();
    final List<AlertPolicy> policies = new ArrayList<>(List.of(AlertsContract.POLICY));
    final Map<CustomerId, String> numbers = new HashMap<>();
    final List<String> mails = new ArrayList<>();
    final Notes trail = new Notes();
    Instant now = Instant.EPOCH;
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    EmployeeId hired(String number, String name, Role... held) {
        EmployeeId id = EmployeeId.next();
        roles.put(id, Set.of(held));
        staff.put(id, new Person(id, number, name, SALES, "销售部", "x@example.com", "zh_CN", true));
        return id;
    }

    CustomerId file(int number) {
        CustomerId id = CustomerId.next();
        numbers.put(id, String.format("KH-440106-%04d", number));
        return id;
    }

    void did(EmployeeId who, Instant at, String action, Footprint.Kind kind, String subject) {
        journal.add(new Line(who, new Footprint(at, subject, kind, action, "PORTAL", "10.0.0.7")));
    }

    Actor actor(EmployeeId id) {
        return actorOf(id, Actor.Channel.PORTAL, "10.0.0.7").orElseThrow();
    }

    // journal

    @Override
    public Set<EmployeeId> suspects(Footprint.Kind kind, Instant since, Instant until, int moreThan) {
        return staff.keySet().stream()
                .filter(person -> {
                    List<Footprint> prints = of(person, kind, since, until, Integer.MAX_VALUE);
                    long count = kind == Footprint.Kind.READ
                            ? prints.stream().map(Footprint::subject).distinct().count()
                            : prints.size();
                    return count > moreThan;
                })
                .collect(Collectors.toSet());
    }

    @Override
    public List<Footprint> of(
            EmployeeId person, Footprint.@Nullable Kind kind, Instant since, Instant until, int limit) {
        return journal.stream()
                .filter(line -> line.who().equals(person))
                .map(Line::print)
                .filter(print -> kind == null || print.kind() == kind)
                .filter(print -> !print.at().isBefore(since) && print.at().isBefore(until))
                .sorted(Comparator.comparing(Footprint::at))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Integer> hours(EmployeeId person, Instant since, Instant until) {
        return of(person, Footprint.Kind.READ, since, until, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(
                        print -> print.at().getEpochSecond() / 3600,
                        Collectors.mapping(Footprint::subject, Collectors.toSet())))
                .values()
                .stream()
                .map(Set::size)
                .toList();
    }

    // policies

    @Override
    public AlertPolicy active(LocalDate on) {
        return policies.get(policies.size() - 1);
    }

    @Override
    public List<AlertPolicy> versions() {
        return policies.stream()
                .sorted(Comparator.comparing(AlertPolicy::version).reversed())
                .toList();
    }

    @Override
    public void add(AlertPolicy next) {
        if (policies.stream().anyMatch(known -> known.version() == next.version())) {
            throw new Stale(next.version() - 1L, next.version());
        }
        policies.add(next);
    }

    // files

    @Override
    public Map<CustomerId, Card> cards(Collection<CustomerId> customers) {
        Map<CustomerId, Card> found = new HashMap<>();
        for (CustomerId id : customers) {
            String number = numbers.get(id);
            if (number != null) {
                found.put(id, new Card(id, number, "客户" + number, false));
            }
        }
        return found;
    }

    @Override
    public Optional<Card> numbered(String number) {
        return Optional.empty();
    }

    // people

    @Override
    public Actor job(String name) {
        return new Actor(
                EmployeeId.next(), "-", name, SALES, Set.of(), Set.of(Permission.RUN_JOBS), Actor.Channel.JOB, "-");
    }

    @Override
    public Actor operator(String address) {
        return job(address);
    }

    @Override
    public Actor visitor(Actor.Channel channel, String address) {
        throw new UnsupportedOperationException(address);
    }

    @Override
    public Optional<Actor> actorOf(EmployeeId id, Actor.Channel channel, String address) {
        Set<Role> held = roles.getOrDefault(id, Set.of());
        return person(id)
                .map(person -> new Actor(
                        id,
                        person.number(),
                        person.name(),
                        SALES,
                        held,
                        RoleBook.permissionsOf(held),
                        channel,
                        address));
    }

    @Override
    public Optional<Person> person(EmployeeId id) {
        return Optional.ofNullable(staff.get(id));
    }

    @Override
    public Optional<Person> byNumber(String number) {
        return staff.values().stream()
                .filter(person -> person.number().equals(number))
                .findFirst();
    }

    @Override
    public List<Person> named(String name) {
        return List.of();
    }

    @Override
    public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
        return staff.values().stream()
                .filter(person -> ids.contains(person.id()))
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    public List<Person> withRole(Role role) {
        return staff.values().stream()
                .filter(person -> roles.getOrDefault(person.id(), Set.of()).contains(role))
                .toList();
    }

    @Override
    public List<Person> withRoleIn(Role role, DepartmentId department) {
        return withRole(role);
    }

    @Override
    public Optional<Person> managerOf(EmployeeId employee) {
        return Optional.empty();
    }

    void mail(EmployeeId recipient, String template, String link, Map<String, String> words) {
        mails.add(template + " " + person(recipient).orElseThrow().name() + " " + words);
    }

    /** What the acts noted for the audit. */
    static final class Notes implements AuditTrail {
        String subject = "";
        String reason = "";
        String by = "";
        boolean nothing;
        final List<String> changed = new ArrayList<>();

        @Override
        public void subject(String kind, Object id, String label) {
            subject = label;
        }

        @Override
        public void reason(String text) {
            reason = text;
        }

        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {
            changed.add(field + ": " + before + " -> " + after);
        }

        @Override
        public void also(String kind, Object id, String label) {}

        @Override
        public void by(EmployeeId id, String number, String name) {
            by = number;
        }

        @Override
        public void nothing() {
            nothing = true;
        }
    }
}
