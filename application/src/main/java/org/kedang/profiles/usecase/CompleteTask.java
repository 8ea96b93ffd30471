package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.approvals.api.StandIns;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.TriggerRule;
import org.kedang.profiles.spi.FollowUps;

/**
 * Somebody has done a task that followed a change and says what he did (PRF-28). Of several who may do it the first has done
 * it for all; what it marked as unconfirmed is confirmed again.
 */
@UseCase(needs = Permission.USE_INBOX)
public class CompleteTask {
    private final FollowUps tasks;
    private final FollowUpDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CompleteTask(FollowUps tasks, FollowUpDesk desk, AuditTrail trail, Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param revision the revision of the task the actor saw
     * @param note what was done; not blank
     */
    public record Command(FollowUpId task, long revision, String note) {}

    /**
     * @return the task's new revision
     * @throws org.kedang.kit.domain.Refused {@code TASK_DONE}, {@code TASK_NOTE_MISSING}, {@code TASK_NOTE_TOO_LONG}
     * @throws NotPermitted hidden, when the task is somebody else's
     * @throws Stale when it was changed meanwhile
     */
    public long complete(Command command, Actor actor) {
        FollowUp task = tasks.find(command.task()).orElseThrow(() -> missing(command.task()));
        StandIns.Principal place = desk.place(task.owners(), actor).orElseThrow(() -> missing(command.task()));
        trail.subject(FollowUpDesk.KIND, task.id(), task.duty().title().zh());
        // who comes second learns that it is done rather than that something has changed
        if (!task.done() && task.revision() != command.revision()) {
            throw new Stale(command.revision(), task.revision());
        }
        task.complete(
                Storable.text(command.note()), actor.id(), place.id(), place.name(), place.roles(), Instant.now(clock));
        tasks.save(task);
        trail.reason(task.note());
        return task.revision();
    }

    private RuntimeException missing(FollowUpId id) {
        return tasks.find(id).isPresent()
                ? new NotPermitted(Permission.USE_INBOX, true, TriggerRule.TASK_NOT_YOURS.key())
                : new Missing(FollowUpDesk.KIND, id);
    }
}
