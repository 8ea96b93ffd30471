package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.kedang.approvals.api.StandIns;
import org.kedang.kit.usecase.Actor;

/** Deputies by their seats. */
@Dependent
public class DeskStandIns implements StandIns {
    private final Seats seats;

    @Inject
    DeskStandIns(Seats seats) {
        this.seats = seats;
    }

    @Override
    public List<Principal> principalsOf(Actor who) {
        return seats.of(who).standsFor().stream()
                .map(person -> new Principal(person.id(), person.name(), person.roles()))
                .toList();
    }
}
