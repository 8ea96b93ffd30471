package org.kedang.conduct.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.RoleBook;
import org.kedang.conduct.api.ConductChanged;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;

/** A firm of a few people in memory whose clock stands still until it is moved; everybody's password is 口令. */
final class ConductFirm implements People {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DepartmentId sales = DepartmentId.next();
    private final Map<Person, Role> staff = new LinkedHashMap<>();
    final InMemoryConduct stores = new InMemoryConduct();
    final List<String> mails = new ArrayList<>();
    final List<String> changed = new ArrayList<>();
    Instant now = at(2026, 11, 16, 9, 0);

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
    final ConductShelf shelf = new ConductShelf(stores.texts(), this, clock);
    final ConductDoor door = new ConductDoor(stores.texts(), stores.signatures(), clock);
    final Happenings happenings = event -> {
        if (event instanceof ConductChanged change) {
            door.changed(change);
        }
    };
    final AuditTrail trail = new AuditTrail() {
        @Override
        public void subject(String kind, Object id, String label) {}

        @Override
        public void reason(String text) {}

        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {
            changed.add(field + " " + after);
        }

        @Override
        public void also(String kind, Object id, String label) {}

        @Override
        public void by(EmployeeId id, String number, String name) {}

        @Override
        public void nothing() {}
    };
    final PublishText publish = new PublishText(stores.texts(), shelf, this::mail, happenings, trail);
    final PublishQuiz publishQuiz = new PublishQuiz(stores.texts(), shelf, this::mail, happenings, trail);
    final ReadAgreement read = new ReadAgreement(shelf, stores.signatures());
    final SignAgreement sign = new SignAgreement(
            shelf,
            stores.signatures(),
            (actor, password) -> {
                if (!password.equals("口令")) {
                    throw new Refused(AccessRule.PASSWORD_WRONG);
                }
            },
            trail);
    final StartQuiz start = new StartQuiz(shelf, stores.signatures(), trail);
    final AnswerQuiz answer = new AnswerQuiz(shelf, stores.signatures(), trail);

    static Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDate.of(year, month, day)
                .atTime(LocalTime.of(hour, minute))
                .atZone(ZONE)
                .toInstant();
    }

    Actor hired(String number, String name, Role role) {
        Person person =
                new Person(EmployeeId.next(), number, name, sales, "销售部", number + "@example.com", "zh_CN", true);
        staff.put(person, role);
        return new Actor(
                person.id(),
                number,
                name,
                sales,
                Set.of(role),
                RoleBook.permissionsOf(role),
                Actor.Channel.PORTAL,
                "10.0.0.9");
    }

    void mail(EmployeeId recipient, String template, String link, Map<String, String> words) {
        mails.add(template + " " + person(recipient).orElseThrow().name());
    }

    /** Takes the quiz and answers so many questions rightly. */
    AnswerQuiz.Mark quiz(Actor actor, int rightOnes) {
        StartQuiz.Sheet sheet = start.start(actor, new StartQuiz.Command());
        QuizPaper paper = shelf.paper();
        Map<String, Integer> answers = new HashMap<>();
        for (StartQuiz.Asked asked : sheet.questions()) {
            int right = paper.question(asked.code()).right();
            boolean rightly = answers.size() < rightOnes;
            answers.put(
                    asked.code(),
                    rightly ? right : (right + 1) % asked.answers().size());
        }
        return answer.answer(actor, new AnswerQuiz.Command(sheet.id(), answers));
    }

    @Override
    public Optional<Person> person(EmployeeId id) {
        return staff.keySet().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Person> byNumber(String number) {
        return staff.keySet().stream()
                .filter(one -> one.number().equals(number))
                .findFirst();
    }

    @Override
    public List<Person> named(String name) {
        return staff.keySet().stream().filter(one -> one.name().equals(name)).toList();
    }

    @Override
    public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
        Map<EmployeeId, Person> found = new HashMap<>();
        ids.forEach(id -> person(id).ifPresent(one -> found.put(id, one)));
        return found;
    }

    @Override
    public List<Person> withRole(Role role) {
        return staff.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
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
}
