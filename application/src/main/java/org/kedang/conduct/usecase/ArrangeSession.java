package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Arranges a meeting of a planned training; a quarter may have several, the later ones for who missed the first. */
@UseCase(needs = Permission.KEEP_CONDUCT)
public class ArrangeSession {
    private final Trainings trainings;
    private final AuditTrail trail;

    @Inject
    ArrangeSession(Trainings trainings, AuditTrail trail) {
        this.trainings = trainings;
        this.trail = trail;
    }

    public record Command(String quarter, LocalDate heldOn, String place) {}

    /** @throws Refused as {@link TrainingSession#arrange} */
    public SessionId arrange(Actor actor, Command command) {
        Quarter quarter = Quarter.of(command.quarter());
        if (trainings.plan(quarter).isEmpty()) {
            throw new Missing("training", quarter);
        }
        TrainingSession session = TrainingSession.arrange(quarter, command.heldOn(), command.place());
        trainings.add(session);
        trail.subject("training", quarter, quarter.toString());
        trail.changed("session", null, session.heldOn() + " " + session.place());
        return session.id();
    }
}
