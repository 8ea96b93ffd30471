package org.kedang.approvals.domain;

import java.util.ArrayList;
import java.util.List;
import org.kedang.kit.domain.Refused;

/** The frozen policy: stages in the order they decide, at least one. */
public record Stages(List<Stage> list) {
    public Stages {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("a policy has at least one stage");
        }
    }

    public Stage at(int index) {
        return list.get(index);
    }

    public int size() {
        return list.size();
    }

    /** The same stages with another one in this place. */
    Stages with(int index, Stage stage) {
        List<Stage> changed = new ArrayList<>(list);
        changed.set(index, stage);
        return new Stages(changed);
    }

    /** The same stages with one more at a place, in which a person is asked by the one that waits; those from there on move back. */
    Stages asked(int waiting, int place, Person person) {
        List<Stage> changed = new ArrayList<>(list);
        changed.add(place, at(waiting).addedFor(new Stage.Holder(person.id(), person.name())));
        return new Stages(changed);
    }

    /** @throws Refused NOT_EARLIER unless the step is one before the waiting stage */
    void mustBeEarlier(int step, int waiting) {
        if (step < 0 || step >= waiting) {
            throw new Refused(ApprovalsRule.NOT_EARLIER);
        }
    }
}
