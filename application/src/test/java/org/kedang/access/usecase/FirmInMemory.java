package org.kedang.access.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Assignment;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.domain.SessionRecord;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Employees;
import org.kedang.access.spi.Passwords;
import org.kedang.access.spi.Sessions;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;

/** A small firm in memory with what its doors need; its clock stands still until it is moved. */
final class FirmInMemory implements People {
    static final String ADDRESS = "10.0.0.7";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final List<Record> events = new ArrayList<>();
    final Trail trail = new Trail();
    final Hashes passwords = new Hashes();
    Instant now = Instant.parse("2026-11-02T01:10:00Z");
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

    private final DepartmentId sales = DepartmentId.next();
    private final Map<EmployeeId, Employee> staff = new LinkedHashMap<>();
    private final Map<EmployeeId, Account> accounts = new LinkedHashMap<>();
    private final Map<UUID, SessionRecord> sessions = new LinkedHashMap<>();

    /** Somebody hired on New Year's Day of 2020, with this password. */
    Employee hired(String number, String name, String password, Role... roles) {
        Employee employee = Employee.hire(
                EmployeeId.next(),
                number,
                name,
                number + "@example.com",
                "zh_CN",
                sales,
                List.of(roles),
                LocalDate.of(2020, 1, 1));
        staff.put(employee.id(), employee);
        accounts.put(employee.id(), Account.fresh(employee.id(), now).withPassword(passwords.hash(password), now));
        return employee;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Account account(Employee employee) {
        return accounts().find(employee.id()).orElseThrow();
    }

    Actor actor(Employee employee) {
        return actors().actorOf(employee.id(), Actor.Channel.PORTAL, ADDRESS).orElseThrow();
    }

    Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> find(EmployeeId employee) {
                return Optional.ofNullable(accounts.get(employee));
            }

            @Override
            public void put(Account account) {
                accounts.put(account.employee(), account);
            }

            @Override
            public void countWrong(EmployeeId employee, Instant at) {
                accounts.computeIfPresent(employee, (id, account) -> account.afterWrongPassword(at));
            }
        };
    }

    Employees employees() {
        return new Employees() {
            @Override
            public Optional<Employee> find(EmployeeId id) {
                return Optional.ofNullable(staff.get(id));
            }

            @Override
            public Optional<Employee> byNumber(String number) {
                return staff.values().stream()
                        .filter(employee -> employee.number().equals(number))
                        .findFirst();
            }

            @Override
            public void add(Employee employee) {
                staff.put(employee.id(), employee);
            }

            @Override
            public boolean anybodyEverIn(DepartmentId department) {
                return department.equals(sales);
            }
        };
    }

    Sessions sessions() {
        return new Sessions() {
            @Override
            public void open(SessionRecord session) {
                sessions.put(session.id(), session);
            }

            @Override
            public Optional<SessionRecord> find(UUID id) {
                return Optional.ofNullable(sessions.get(id));
            }

            @Override
            public void seen(UUID id, Instant at) {
                sessions.computeIfPresent(id, (key, old) -> changed(old, at, old.endedAt()));
            }

            @Override
            public void carry(Instant since, Duration leap) {
                sessions.replaceAll(
                        (key, old) -> old.endedAt() != null || !old.lastSeenAt().isAfter(since)
                                ? old
                                : new SessionRecord(
                                        key,
                                        old.employee(),
                                        old.createdAt().plus(leap),
                                        old.lastSeenAt().plus(leap),
                                        old.address(),
                                        old.agent(),
                                        null));
            }

            @Override
            public void end(EmployeeId employee, UUID id, Instant at) {
                sessions.computeIfPresent(id, (key, old) -> old.employee().equals(employee) ? ended(old, at) : old);
            }

            @Override
            public void endAll(EmployeeId employee, @Nullable UUID except, Instant at) {
                sessions.replaceAll(
                        (key, old) -> old.employee().equals(employee) && !key.equals(except) ? ended(old, at) : old);
            }

            @Override
            public List<SessionRecord> openSince(EmployeeId employee, Instant since) {
                return sessions.values().stream()
                        .filter(session -> session.employee().equals(employee))
                        .filter(session -> session.endedAt() == null)
                        .filter(session -> !session.lastSeenAt().isBefore(since))
                        .toList();
            }
        };
    }

    private static SessionRecord ended(SessionRecord old, Instant at) {
        return old.endedAt() == null ? changed(old, old.lastSeenAt(), at) : old;
    }

    private static SessionRecord changed(SessionRecord old, Instant seen, @Nullable Instant ended) {
        return new SessionRecord(old.id(), old.employee(), old.createdAt(), seen, old.address(), old.agent(), ended);
    }

    Actors actors() {
        return new Actors() {
            @Override
            public Actor job(String name) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Actor operator(String address) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Actor visitor(Actor.Channel channel, String address) {
                return new Actor(
                        new EmployeeId(new UUID(0, 0)),
                        "-",
                        "-",
                        sales,
                        Set.of(),
                        Set.of(Permission.KNOCK),
                        channel,
                        address);
            }

            @Override
            public Optional<Actor> actorOf(EmployeeId id, Actor.Channel channel, String address) {
                return Optional.ofNullable(staff.get(id))
                        .flatMap(employee -> employee.on(LocalDate.now(clock.withZone(ZONE)))
                                .map(place -> new Actor(
                                        id,
                                        employee.number(),
                                        employee.name(),
                                        place.department(),
                                        place.roles(),
                                        RoleBook.permissionsOf(place.roles()),
                                        channel,
                                        address)));
            }
        };
    }

    // people

    private Person personOf(Employee employee) {
        return new Person(
                employee.id(),
                employee.number(),
                employee.name(),
                sales,
                "销售部",
                employee.email(),
                employee.locale(),
                employee.activeOn(LocalDate.now(clock.withZone(ZONE))));
    }

    @Override
    public Optional<Person> person(EmployeeId id) {
        return Optional.ofNullable(staff.get(id)).map(this::personOf);
    }

    @Override
    public Optional<Person> byNumber(String number) {
        return employees().byNumber(Employee.canonicalNumber(number)).map(this::personOf);
    }

    @Override
    public List<Person> named(String name) {
        return staff.values().stream()
                .filter(employee -> employee.name().equals(name))
                .map(this::personOf)
                .toList();
    }

    @Override
    public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
        return ids.stream()
                .map(staff::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Employee::id, this::personOf));
    }

    @Override
    public List<Person> withRole(Role role) {
        return staff.values().stream()
                .filter(employee -> employee.on(LocalDate.now(clock.withZone(ZONE)))
                        .map(Assignment::roles)
                        .filter(roles -> roles.contains(role))
                        .isPresent())
                .sorted(Comparator.comparing(Employee::number))
                .map(this::personOf)
                .toList();
    }

    @Override
    public List<Person> withRoleIn(Role role, DepartmentId department) {
        return department.equals(sales) ? withRole(role) : List.of();
    }

    @Override
    public Optional<Person> managerOf(EmployeeId employee) {
        return withRole(Role.DEPARTMENT_MANAGER).stream().findFirst();
    }

    /** Passwords that are not slow, and count how often one was compared. */
    static final class Hashes implements Passwords {
        int compared;

        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            compared++;
            return hash.equals(hash(password));
        }

        @Override
        public Set<String> common() {
            return Set.of("password1234");
        }
    }

    /** What the acts noted for the audit. */
    static final class Trail implements AuditTrail {
        String subject = "";
        String reason = "";
        String by = "";
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
            by = number + " " + name;
        }

        @Override
        public void nothing() {}
    }
}
