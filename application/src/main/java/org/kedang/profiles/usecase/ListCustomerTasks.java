package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FollowUpView;
import org.kedang.profiles.spi.FollowUps;

/** The tasks that follow changes of one customer: what is open, and what was done last. */
@Question(needs = Permission.READ_FILE)
public class ListCustomerTasks {
    private static final int MOST = 100;

    private final FollowUps tasks;
    private final FollowUpDesk desk;

    @Inject
    ListCustomerTasks(FollowUps tasks, FollowUpDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    public record Command(CustomerId customer) implements Concerns {}

    /** Open ones first, the most urgent first; at most a hundred. */
    public List<FollowUpView> list(Command command, Actor actor) {
        return desk.named(tasks.ofCustomer(command.customer(), MOST), actor);
    }
}
