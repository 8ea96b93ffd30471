package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.PastRequests;

/**
 * 预演: what a proposed change of the rules would have decided on the requests of the past quarter. The newest
 * {@value #MOST} of each kind are looked at. A reader sees the requests whose files he may read; of the others he learns the
 * number alone.
 */
@Question(needs = Permission.READ_POLICY)
public class RehearseRules {
    /** Most registrations, and most change requests, that are looked at. */
    public static final int MOST = 2_000;

    /** How far back, in days. */
    public static final int DAYS = 90;

    private final RuleDesk desk;
    private final RuleShelf shelf;
    private final Rehearsal rehearsal;
    private final PastRequests past;
    private final Visibilities visibilities;
    private final Clock clock;

    @Inject
    RehearseRules(
            RuleDesk desk,
            RuleShelf shelf,
            Rehearsal rehearsal,
            PastRequests past,
            Visibilities visibilities,
            Clock clock) {
        this.desk = desk;
        this.shelf = shelf;
        this.rehearsal = rehearsal;
        this.past = past;
        this.visibilities = visibilities;
        this.clock = clock;
    }

    /**
     * @param cursor {@link Answer#next()} of the page before; null for the first
     * @param limit rows of a page, 1 to 200
     */
    public record Command(RuleChangeId request, @Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    /**
     * @param since first day looked at
     * @param registrations how many registrations were looked at
     * @param changes how many change requests were looked at
     * @param capped whether there were more than are looked at
     * @param different how many would have gone differently
     * @param unseen how many of those the reader may not see
     * @param counts how many by difference; one may count under several
     * @param rows those he may see, the newest first
     * @param next cursor of the next page; null on the last one
     */
    public record Answer(
            LocalDate since,
            int registrations,
            int changes,
            boolean capped,
            int different,
            int unseen,
            Map<RehearsedRow.Difference, Integer> counts,
            List<RehearsedRow> rows,
            @Nullable String next) {
        public Answer {
            counts = Map.copyOf(counts);
            rows = List.copyOf(rows);
        }
    }

    /** @throws org.kedang.kit.usecase.Missing when there is no such request */
    public Answer rehearse(Actor actor, Command command) {
        RuleChange request = desk.find(command.request());
        FirmRules proposed = request.proposal().on(shelf.newest());
        Instant now = Instant.now(clock);
        Instant since = now.minus(Duration.ofDays(DAYS));
        List<PastRequests.Opened> opened = past.registrations(since, MOST);
        List<PastRequests.Changed> changed = past.changes(since, MOST);
        Visibility sight = visibilities.of(actor);
        boolean reads = actor.may(Permission.READ_FILE);
        Map<LocalDate, FirmRules> days = new HashMap<>();
        List<RehearsedRow> rows = new ArrayList<>();
        Map<RehearsedRow.Difference, Integer> counts = new EnumMap<>(RehearsedRow.Difference.class);
        int unseen = 0;
        for (PastRequests.Opened form : opened) {
            FirmRules then = days.computeIfAbsent(BusinessDay.of(form.at()), shelf::on);
            FirmRules ran = shelf.with(then, Map.of(RuleSet.OPENING, form.policy()));
            List<RehearsedRow.Why> reasons = Rehearsal.of(form, ran, pinned(proposed, request, ran));
            count(reasons, counts);
            if (!reasons.isEmpty() && reads && sight.covers(form.handler(), form.department(), restricted(form))) {
                rows.add(new RehearsedRow(
                        RehearsedRow.Kind.REGISTRATION,
                        form.id().toString(),
                        form.values().text("name"),
                        form.at(),
                        reasons,
                        "/profiles/registration.xhtml?id=" + form.id()));
            } else if (!reasons.isEmpty()) {
                unseen++;
            }
        }
        for (PastRequests.Changed asked : changed) {
            FirmRules ran = days.computeIfAbsent(BusinessDay.of(asked.at()), shelf::on);
            List<RehearsedRow.Why> reasons = rehearsal.of(asked, ran, pinned(proposed, request, ran));
            count(reasons, counts);
            if (!reasons.isEmpty() && reads && sight.covers(asked.owner(), asked.department(), asked.restricted())) {
                rows.add(new RehearsedRow(
                        RehearsedRow.Kind.valueOf(asked.kind().name()),
                        asked.id().toString(),
                        asked.number() + " " + asked.name(),
                        asked.at(),
                        reasons,
                        ChangeDesk.link(asked.id())));
            } else if (!reasons.isEmpty()) {
                unseen++;
            }
        }
        rows.sort(Comparator.comparing(RehearsedRow::at)
                .thenComparing(RehearsedRow::id)
                .reversed());
        List<RehearsedRow> rest = after(rows, command.cursor());
        boolean more = rest.size() > command.limit();
        List<RehearsedRow> page = more ? rest.subList(0, command.limit()) : rest;
        return new Answer(
                BusinessDay.of(since),
                opened.size(),
                changed.size(),
                opened.size() == MOST || changed.size() == MOST,
                rows.size() + unseen,
                unseen,
                counts,
                page,
                more ? cursor(page.get(page.size() - 1)) : null);
    }

    private static boolean restricted(PastRequests.Opened form) {
        return Applies.restricted(form.values().text("customerType"));
    }

    // only what the request changes is compared; the rest stays as it was when the past request ran
    private static FirmRules pinned(FirmRules proposed, RuleChange request, FirmRules ran) {
        Set<RuleSet> sets = request.proposal().versions().keySet();
        return new FirmRules(
                sets.contains(RuleSet.OPENING) ? proposed.opening() : ran.opening(),
                sets.contains(RuleSet.CHANGING) ? proposed.changing() : ran.changing(),
                sets.contains(RuleSet.TRIGGERS) ? proposed.triggers() : ran.triggers(),
                sets.contains(RuleSet.STAGES) ? proposed.stages() : ran.stages(),
                sets.contains(RuleSet.DICTIONARY) ? proposed.dictionary() : ran.dictionary());
    }

    private static void count(List<RehearsedRow.Why> reasons, Map<RehearsedRow.Difference, Integer> counts) {
        reasons.forEach(why -> counts.merge(why.difference(), 1, Integer::sum));
    }

    private static String cursor(RehearsedRow row) {
        return row.at().toEpochMilli() + "_" + row.id();
    }

    private static List<RehearsedRow> after(List<RehearsedRow> rows, @Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return rows;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (cursor(rows.get(i)).equals(cursor)) {
                return rows.subList(i + 1, rows.size());
            }
        }
        return rows;
    }
}
