package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.spi.FollowUps;

/** How many tasks the actor has; counted up to a hundred. */
@Question(needs = Permission.USE_INBOX)
public class CountTasks {
    private static final int MOST = 100;

    private final FollowUps tasks;

    @Inject
    CountTasks(FollowUps tasks) {
        this.tasks = tasks;
    }

    public int count(Actor actor) {
        return tasks.countOpen(actor.id(), actor.roles(), MOST);
    }
}
