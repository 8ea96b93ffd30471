package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kedang.access.api.Person;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Notes who was at a meeting, who was not and who was excused. */
@UseCase(needs = Permission.KEEP_CONDUCT)
public class NoteAttendance {
    private final Trainings trainings;
    private final ConductShelf shelf;
    private final AuditTrail trail;

    @Inject
    NoteAttendance(Trainings trainings, ConductShelf shelf, AuditTrail trail) {
        this.trainings = trainings;
        this.shelf = shelf;
        this.trail = trail;
    }

    /** @param list by employee number */
    public record Command(SessionId session, Map<String, Attendance> list) {
        public Command {
            list = Map.copyOf(list);
        }
    }

    /** @throws Refused as {@link TrainingSession#noted} */
    public void note(Actor actor, Command command) {
        TrainingSession session =
                trainings.session(command.session()).orElseThrow(() -> new Missing("session", command.session()));
        trail.subject("training", session.quarter(), session.quarter() + " " + session.heldOn());
        Map<String, Person> byNumber = new HashMap<>();
        Set<EmployeeId> employed = new HashSet<>();
        shelf.staff().forEach(person -> {
            byNumber.put(person.number(), person);
            employed.add(person.id());
        });
        // who was on the list and has left since stays on it
        employed.addAll(session.attendance().keySet());
        Map<EmployeeId, Attendance> list = new HashMap<>();
        command.list().forEach((number, state) -> {
            Person person = byNumber.get(number.strip().toUpperCase(Locale.ROOT));
            if (person == null) {
                throw new Refused(ConductRule.ATTENDANCE_UNKNOWN_PERSON, number);
            }
            list.put(person.id(), state);
        });
        session.attendance().forEach((id, state) -> {
            if (byNumber.values().stream().noneMatch(person -> person.id().equals(id))) {
                list.put(id, state);
            }
        });
        trainings.note(session.noted(list, employed, shelf.today()));
        for (Attendance state : Attendance.values()) {
            long before =
                    session.attendance().values().stream().filter(state::equals).count();
            long after = list.values().stream().filter(state::equals).count();
            if (before != after) {
                trail.changed(state.name(), Long.toString(before), Long.toString(after));
            }
        }
    }
}
