package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Reminds everybody who missed a quarter's training, by bell and mail. */
@UseCase(needs = Permission.KEEP_CONDUCT)
public class RemindMissed {
    private final Trainings trainings;
    private final MissedTraining missed;
    private final AuditTrail trail;

    @Inject
    RemindMissed(Trainings trainings, MissedTraining missed, AuditTrail trail) {
        this.trainings = trainings;
        this.missed = missed;
        this.trail = trail;
    }

    public record Command(String quarter) {}

    /** @return how many were reminded; 0 as long as no list was noted */
    public int remind(Actor actor, Command command) {
        Quarter quarter = Quarter.of(command.quarter());
        TrainingPlan plan = trainings.plan(quarter).orElseThrow(() -> new Missing("training", quarter));
        int reminded = missed.remind(plan);
        trail.subject("training", quarter, quarter + " " + plan.topic());
        trail.changed("reminded", null, Integer.toString(reminded));
        return reminded;
    }
}
