package org.kedang.access.usecase;

import java.util.Set;
import org.kedang.access.api.Judgements;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Actor;

/** Some files wait for everybody's judgement. */
record JudgedFiles(Set<CustomerId> files) implements Judgements {
    @Override
    public boolean judges(Actor actor, CustomerId customer) {
        return files.contains(customer);
    }

    @Override
    public Set<CustomerId> judgedBy(Actor actor) {
        return files;
    }
}
