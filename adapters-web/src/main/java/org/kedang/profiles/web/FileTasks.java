package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.FollowUpView;
import org.kedang.profiles.usecase.ListCustomerTasks;

/** The tasks that follow changes of the file that is shown, and what is unconfirmed 待确认 until they are done. */
@Named
@RequestScoped
public class FileTasks {
    @Inject
    CurrentActor me;

    @Inject
    FilePage page;

    @Inject
    ListCustomerTasks list;

    private @Nullable List<FollowUpView> open;

    /** The open ones, the most urgent first. */
    public List<FollowUpView> getOpen() {
        List<FollowUpView> known = open;
        if (known == null) {
            FileView file = page.whole();
            known = file == null
                    ? List.of()
                    : list.list(new ListCustomerTasks.Command(file.customer()), me.actor()).stream()
                            .filter(task -> !task.done())
                            .toList();
            open = known;
        }
        return known;
    }

    /** What is unconfirmed, in the firm's words. */
    public List<String> getUnconfirmed() {
        return getOpen().stream()
                .filter(task -> !task.block().isEmpty())
                .map(task -> task.blockName().in(RegistrationDesk.locale()))
                .distinct()
                .toList();
    }

    /** Whether a block of the card is unconfirmed. */
    public boolean unconfirmed(String block) {
        return getOpen().stream().anyMatch(task -> task.block().equals(block));
    }
}
