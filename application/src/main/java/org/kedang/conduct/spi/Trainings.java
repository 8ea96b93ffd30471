package org.kedang.conduct.spi;

import java.util.List;
import java.util.Optional;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.domain.TrainingSession;

/** The quarterly trainings with their meetings and lists. */
public interface Trainings {

    /** All plans, the newest quarter first. */
    List<TrainingPlan> plans();

    Optional<TrainingPlan> plan(Quarter quarter);

    /** @throws org.kedang.kit.usecase.Stale when the quarter is planned already */
    void add(TrainingPlan plan);

    /** The quarter's meetings with their lists, the earliest first. */
    List<TrainingSession> sessions(Quarter quarter);

    Optional<TrainingSession> session(SessionId id);

    void add(TrainingSession session);

    /** Keeps the list in place of the one before. */
    void note(TrainingSession session);
}
