package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.WeekCount;
import org.kedang.profiles.spi.FileViews;

/** How many files were opened in each of the last twelve weeks, of those the actor may read. */
@Question(needs = Permission.SEARCH_CUSTOMERS)
public class CountOpenedByWeek {
    private static final int WEEKS = 12;

    private final FileViews files;
    private final Visibilities visibilities;
    private final Clock clock;

    @Inject
    CountOpenedByWeek(FileViews files, Visibilities visibilities, Clock clock) {
        this.files = files;
        this.visibilities = visibilities;
        this.clock = clock;
    }

    /** Every week once, the oldest first, this week last. */
    public List<WeekCount> count(Actor actor) {
        LocalDate first = BusinessDay.of(clock.instant())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1);
        Map<LocalDate, Long> opened = files.openedByWeek(visibilities.of(actor), first).stream()
                .collect(Collectors.toMap(WeekCount::monday, WeekCount::files));
        return LongStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(monday -> new WeekCount(monday, opened.getOrDefault(monday, 0L)))
                .toList();
    }
}
