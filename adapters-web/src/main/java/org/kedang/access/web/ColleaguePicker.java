package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kedang.access.usecase.FindColleagues;

/** Offers people while somebody types a number or a name; what is chosen begins with the number. */
@Named("colleagues")
@RequestScoped
public class ColleaguePicker {
    private final CurrentActor me;
    private final FindColleagues find;

    @Inject
    ColleaguePicker(CurrentActor me, FindColleagues find) {
        this.me = me;
        this.find = find;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ColleaguePicker() {
        throw new UnsupportedOperationException();
    }

    public List<String> offer(String text) {
        return find.find(me.actor(), new FindColleagues.Command(text)).stream()
                .map(one -> one.number() + " " + one.name() + " · " + one.department())
                .toList();
    }
}
