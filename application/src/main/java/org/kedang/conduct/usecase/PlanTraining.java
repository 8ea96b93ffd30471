package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.util.Map;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Plans a quarter's confidentiality training and tells everybody its topic. */
@UseCase(needs = Permission.KEEP_CONDUCT)
public class PlanTraining {
    private final Trainings trainings;
    private final ConductShelf shelf;
    private final Outbox outbox;
    private final AuditTrail trail;

    @Inject
    PlanTraining(Trainings trainings, ConductShelf shelf, Outbox outbox, AuditTrail trail) {
        this.trainings = trainings;
        this.shelf = shelf;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** @param quarter for example 2026Q4 */
    public record Command(String quarter, String topic, String cases) {}

    /** @throws Refused {@code QUARTER_PLANNED_ALREADY}, and as {@link TrainingPlan#plan} */
    public Quarter plan(Actor actor, Command command) {
        Quarter quarter = Quarter.of(command.quarter());
        TrainingPlan plan =
                TrainingPlan.plan(quarter, command.topic(), command.cases(), actor.id(), shelf.now(), shelf.today());
        if (trainings.plan(quarter).isPresent()) {
            throw new Refused(ConductRule.QUARTER_PLANNED_ALREADY, quarter);
        }
        trainings.add(plan);
        trail.subject("training", quarter, quarter + " " + plan.topic());
        Map<String, String> words = Map.of("quarter", quarter.toString(), "topic", plan.topic());
        shelf.staff().forEach(person -> outbox.notify(person.id(), "trainingPlanned", "/conduct/guide.xhtml", words));
        return quarter;
    }
}
