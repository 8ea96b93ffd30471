package org.kedang.conduct.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.access.api.Person;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Outbox;

/** Who missed a quarter's training: whoever works here and was at none of its meetings, the excused too. */
@Dependent
class MissedTraining {
    private final Trainings trainings;
    private final ConductShelf shelf;
    private final Outbox outbox;

    @Inject
    MissedTraining(Trainings trainings, ConductShelf shelf, Outbox outbox) {
        this.trainings = trainings;
        this.shelf = shelf;
        this.outbox = outbox;
    }

    List<Person> missed(List<TrainingSession> sessions) {
        Set<EmployeeId> there = new HashSet<>();
        sessions.forEach(session -> session.attendance().forEach((id, state) -> {
            if (state == Attendance.PRESENT) {
                there.add(id);
            }
        }));
        return shelf.staff().stream()
                .filter(person -> !there.contains(person.id()))
                .toList();
    }

    /** @return how many were reminded; nobody as long as no list was noted */
    int remind(TrainingPlan plan) {
        List<TrainingSession> sessions = trainings.sessions(plan.quarter());
        if (sessions.stream().allMatch(session -> session.attendance().isEmpty())) {
            return 0;
        }
        List<Person> missed = missed(sessions);
        Map<String, String> words = Map.of(
                "quarter", plan.quarter().toString(),
                "topic", plan.topic(),
                "day", plan.quarter().last().toString());
        missed.forEach(person -> outbox.notify(person.id(), "trainingMissed", "/conduct/guide.xhtml", words));
        return missed.size();
    }
}
