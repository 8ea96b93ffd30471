package org.kedang.profiles.usecase;

import static org.kedang.profiles.usecase.FileFixtures.MORNING;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kedang.access.api.Visibility;
import org.kedang.profiles.spi.PastRequests;

/** What a test says happened in the past. */
final class PastBook implements PastRequests {
    final List<Opened> opened = new ArrayList<>();
    final List<Changed> changed = new ArrayList<>();
    final List<Written> written = new ArrayList<>();
    final List<Moved> moved = new ArrayList<>();

    /** The past quarter of a firm; everybody sees what is his own. */
    PastQuarter quarter(LampFactory factory) {
        return new PastQuarter(
                factory.shelf,
                new Rehearsal(new ChangeChains(new LampStaff())),
                this,
                actor -> new Visibility(false, Set.of(), true, actor.id(), true),
                Clock.fixed(MORNING, ZoneOffset.UTC));
    }

    @Override
    public List<Opened> registrations(Instant since, int most) {
        return lately(opened, Opened::at, since, most);
    }

    @Override
    public List<Changed> changes(Instant since, int most) {
        return lately(changed, Changed::at, since, most);
    }

    @Override
    public List<Written> writings(Instant since, int most) {
        return lately(written, Written::at, since, most);
    }

    @Override
    public List<Moved> moves(Instant since, int most) {
        return lately(moved, Moved::at, since, most);
    }

    private static <T> List<T> lately(List<T> all, Function<T, Instant> at, Instant since, int most) {
        return all.stream()
                .filter(one -> at.apply(one).isAfter(since))
                .limit(most)
                .toList();
    }
}
