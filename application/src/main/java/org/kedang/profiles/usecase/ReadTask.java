package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FollowUpView;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.TriggerRule;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.FollowUps;

/** Opens one task: for those whose it is, and for whoever may read the file; for everybody else it does not exist. */
@Question(needs = Permission.USE_INBOX)
public class ReadTask {
    private final FollowUps tasks;
    private final FileViews files;
    private final FollowUpDesk desk;
    private final Visibilities visibilities;

    @Inject
    ReadTask(FollowUps tasks, FileViews files, FollowUpDesk desk, Visibilities visibilities) {
        this.tasks = tasks;
        this.files = files;
        this.desk = desk;
        this.visibilities = visibilities;
    }

    public record Command(FollowUpId task) {}

    /**
     * @throws Missing when there is no such task
     * @throws NotPermitted hidden, when it is none of the reader's business
     */
    public FollowUpView read(Command command, Actor actor) {
        FollowUp task = tasks.find(command.task()).orElseThrow(() -> new Missing(FollowUpDesk.KIND, command.task()));
        FileViews.FileRow file =
                files.read(task.customer()).orElseThrow(() -> new Missing("customer", task.customer()));
        boolean reads = actor.may(Permission.READ_FILE)
                && visibilities.of(actor).covers(file.owner(), file.department(), file.restricted());
        boolean did = actor.id().equals(task.doneBy());
        if (desk.place(task.owners(), actor).isEmpty() && !did && !reads) {
            throw new NotPermitted(Permission.READ_FILE, true, TriggerRule.TASK_NOT_YOURS.key());
        }
        FollowUps.Row row = FollowUps.Row.of(task, file.number(), file.typed().name());
        return desk.named(List.of(row), actor).get(0);
    }
}
