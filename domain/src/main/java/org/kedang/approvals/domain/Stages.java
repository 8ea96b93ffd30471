package org.kedang.approvals.domain;

import java.util.ArrayList;
import java.util.List;

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

    /** The same stages with one more at this place; those from there on move back. */
    Stages inserted(int index, Stage stage) {
        List<Stage> changed = new ArrayList<>(list);
        changed.add(index, stage);
        return new Stages(changed);
    }
}
