package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** A quarter's training with the lists of its meetings, and who missed it. */
@Question(needs = Permission.READ_CONDUCT)
public class ReadAttendance {
    private final Trainings trainings;
    private final MissedTraining missed;
    private final ConductShelf shelf;
    private final People people;

    @Inject
    ReadAttendance(Trainings trainings, MissedTraining missed, ConductShelf shelf, People people) {
        this.trainings = trainings;
        this.missed = missed;
        this.shelf = shelf;
        this.people = people;
    }

    /** @param quarter the newest planned one when null */
    public record Command(@Nullable String quarter) {}

    public record Seat(String number, String name, String department) {}

    public record Entry(String number, String name, Attendance state) {}

    /** @param list by number; empty until it is noted */
    public record Meeting(SessionId id, LocalDate heldOn, String place, List<Entry> list) {
        public Meeting {
            list = List.copyOf(list);
        }
    }

    /**
     * @param quarter empty when none is planned
     * @param staff everybody who works here, for the list
     * @param missed who was at none of the meetings
     */
    public record Answer(
            String quarter, String topic, String cases, List<Meeting> meetings, List<Seat> staff, List<Seat> missed) {
        public Answer {
            meetings = List.copyOf(meetings);
            staff = List.copyOf(staff);
            missed = List.copyOf(missed);
        }
    }

    public Answer read(Actor actor, Command command) {
        String wanted = command.quarter();
        TrainingPlan plan;
        if (wanted == null) {
            List<TrainingPlan> plans = trainings.plans();
            if (plans.isEmpty()) {
                return new Answer("", "", "", List.of(), List.of(), List.of());
            }
            plan = plans.get(0);
        } else {
            Quarter asked = Quarter.of(wanted);
            plan = trainings.plan(asked).orElseThrow(() -> new Missing("training", asked));
        }
        Quarter quarter = plan.quarter();
        List<TrainingSession> sessions = trainings.sessions(quarter);
        return new Answer(
                quarter.toString(),
                plan.topic(),
                plan.cases(),
                sessions.stream().map(this::meeting).toList(),
                shelf.staff().stream().map(ReadAttendance::seat).toList(),
                missed.missed(sessions).stream().map(ReadAttendance::seat).toList());
    }

    private Meeting meeting(TrainingSession session) {
        Map<EmployeeId, Person> known = people.persons(session.attendance().keySet());
        List<Entry> list = new ArrayList<>();
        session.attendance().forEach((id, state) -> {
            Person person = known.get(id);
            list.add(new Entry(person == null ? "-" : person.number(), person == null ? "-" : person.name(), state));
        });
        list.sort(Comparator.comparing(Entry::number));
        return new Meeting(session.id(), session.heldOn(), session.place(), list);
    }

    private static Seat seat(Person person) {
        return new Seat(person.number(), person.name(), person.departmentName());
    }
}
