package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** The trainings with their topics and cases, as everybody may read them again, and whether the actor was there. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ReadTrainings {
    private static final int MOST = 12;

    private final Trainings trainings;

    @Inject
    ReadTrainings(Trainings trainings) {
        this.trainings = trainings;
    }

    public record Command() {}

    /** @param own null when he is not on the list */
    public record Meeting(LocalDate heldOn, String place, @Nullable Attendance own) {}

    /** @param attended whether he was at one of the meetings */
    public record Line(String quarter, String topic, String cases, List<Meeting> meetings, boolean attended) {
        public Line {
            meetings = List.copyOf(meetings);
        }
    }

    public List<Line> read(Actor actor, Command command) {
        return trainings.plans().stream()
                .limit(MOST)
                .map(plan -> line(plan, trainings.sessions(plan.quarter()), actor.id()))
                .toList();
    }

    private static Line line(TrainingPlan plan, List<TrainingSession> sessions, EmployeeId self) {
        return new Line(
                plan.quarter().toString(),
                plan.topic(),
                plan.cases(),
                sessions.stream()
                        .map(session -> new Meeting(
                                session.heldOn(),
                                session.place(),
                                session.attendance().get(self)))
                        .toList(),
                sessions.stream().anyMatch(session -> session.attendance().get(self) == Attendance.PRESENT));
    }
}
