package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.spi.FollowUps;

/** The tasks a withdrawn consent makes: the data administrator takes out what nobody consents to (PIPL 47). */
@Dependent
class ConsentTasks {
    /** Code of what makes them, in place of a trigger of the policy. */
    static final String TRIGGER = "consent-withdrawn";

    private static final Labels TITLE =
            new Labels("移除已撤回同意的敏感信息", "移除已撤回同意的敏感資訊", "Take out sensitive data without consent");
    private static final int MOST_OPEN = 200;

    private final FollowUps tasks;
    private final Outbox outbox;
    private final AuditTrail trail;

    @Inject
    ConsentTasks(FollowUps tasks, Outbox outbox, AuditTrail trail) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** What the consent was about is erased: who answers for the customer is told, and open tasks to take it out are done. */
    void tell(CustomerFile file, String reason, Actor actor, Instant now) {
        if (!file.owner().equals(actor.id())) {
            outbox.notify(
                    file.owner(),
                    "consentWithdrawn",
                    "/profiles/consents.xhtml?id=" + file.id(),
                    Map.of("number", file.number().value(), "name", file.name(), "by", actor.name()));
        }
        done(file, reason, actor, now);
    }

    /** What was to be taken out has been taken out: the open tasks are done. */
    void done(CustomerFile file, String what, Actor actor, Instant now) {
        for (FollowUps.Row row : tasks.ofCustomer(file.id(), MOST_OPEN)) {
            if (!row.done()
                    && row.duty().trigger().equals(TRIGGER)
                    && row.owners().include(actor.id(), actor.roles())) {
                FollowUp task = tasks.find(row.id()).orElseThrow();
                task.complete(what, actor.id(), actor.roles(), now);
                tasks.save(task);
                trail.also(FollowUpDesk.KIND, task.id(), TITLE.zh());
            }
        }
    }
}
