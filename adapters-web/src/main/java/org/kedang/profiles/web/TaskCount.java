package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.WaitingCount;
import org.kedang.profiles.usecase.CountTasks;

/** Tasks count among what waits for somebody. */
@Dependent
public class TaskCount implements WaitingCount {
    private final CountTasks count;

    @Inject
    TaskCount(CountTasks count) {
        this.count = count;
    }

    @Override
    public long waitingFor(Actor actor) {
        return count.count(actor);
    }
}
