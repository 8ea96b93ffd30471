package org.kedang.approvals.domain;

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
}
