package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.RehearsalView;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.PastRequests;

/**
 * 预演: goes through the past {@value #DAYS} days with other rules. Only what those rules have a say in is read, each kind
 * with one question. A reader sees what was about files he may read; of the rest he learns the number alone.
 */
@Dependent
class PastQuarter {
    /** How far back, in days. */
    static final int DAYS = 90;

    private final RuleShelf shelf;
    private final Rehearsal rehearsal;
    private final PastRequests past;
    private final Visibilities visibilities;
    private final Clock clock;

    @Inject
    PastQuarter(RuleShelf shelf, Rehearsal rehearsal, PastRequests past, Visibilities visibilities, Clock clock) {
        this.shelf = shelf;
        this.rehearsal = rehearsal;
        this.past = past;
        this.visibilities = visibilities;
        this.clock = clock;
    }

    /**
     * @param cursor {@link RehearsalView#next()} of the page before; null for the first
     * @param limit rows of a page
     */
    RehearsalView under(RuleProposal proposal, Actor reader, @Nullable String cursor, int limit) {
        Instant since = Instant.now(clock).minus(Duration.ofDays(DAYS));
        Set<RuleSet> sets = proposal.versions().keySet();
        Rules rules = new Rules(shelf, proposal);
        Tally tally = new Tally(visibilities.of(reader), reader.may(Permission.READ_FILE));
        boolean fields = sets.contains(RuleSet.DICTIONARY);
        List<PastRequests.Opened> opened =
                read(fields || sets.contains(RuleSet.OPENING), past::registrations, since, tally);
        opened.forEach(form -> tally.take(row(form, rules), form.handler(), form.department(), restricted(form)));
        List<PastRequests.Changed> changed =
                read(fields || sets.contains(RuleSet.CHANGING), past::changes, since, tally);
        changed.forEach(request -> tally.take(row(request, rules), request.file()));
        List<PastRequests.Written> written = read(sets.contains(RuleSet.TRIGGERS), past::writings, since, tally);
        written.forEach(version -> tally.take(row(version, rules), version.file()));
        List<PastRequests.Moved> moved = read(sets.contains(RuleSet.STAGES), past::moves, since, tally);
        moved.forEach(move -> tally.take(row(move, rules), move.file()));
        List<RehearsedRow> rest = after(tally.sorted(), cursor);
        boolean more = rest.size() > limit;
        List<RehearsedRow> page = more ? rest.subList(0, limit) : rest;
        return new RehearsalView(
                BusinessDay.of(since),
                opened.size(),
                changed.size(),
                written.size(),
                moved.size(),
                tally.capped,
                tally.rows.size() + tally.unseen,
                tally.unseen,
                tally.counts,
                page,
                more ? cursor(page.get(page.size() - 1)) : null);
    }

    private static <T> List<T> read(
            boolean concerned, BiFunction<Instant, Integer, List<T>> from, Instant since, Tally tally) {
        if (!concerned) {
            return List.of();
        }
        List<T> found = from.apply(since, RehearsalView.MOST + 1);
        if (found.size() <= RehearsalView.MOST) {
            return found;
        }
        tally.capped = true;
        return found.subList(0, RehearsalView.MOST);
    }

    private static RehearsedRow row(PastRequests.Opened form, Rules rules) {
        FirmRules ran = rules.when(form.at(), Map.of(RuleSet.OPENING, form.policy()));
        return new RehearsedRow(
                RehearsedRow.Kind.REGISTRATION,
                form.id().toString(),
                form.values().text("name"),
                form.at(),
                Rehearsal.of(form, ran, rules.instead(ran)),
                "/profiles/registration.xhtml?id=" + form.id());
    }

    private RehearsedRow row(PastRequests.Changed request, Rules rules) {
        FirmRules ran = rules.when(request.at(), Map.of());
        return new RehearsedRow(
                RehearsedRow.Kind.valueOf(request.kind().name()),
                request.id().toString(),
                title(request.file()),
                request.at(),
                rehearsal.of(request, ran, rules.instead(ran)),
                ChangeDesk.link(request.id()));
    }

    private static RehearsedRow row(PastRequests.Written written, Rules rules) {
        FirmRules ran = rules.when(written.at(), Map.of());
        return new RehearsedRow(
                RehearsedRow.Kind.FILE,
                version(written.file().customer(), written.version()),
                title(written.file()),
                written.at(),
                Aftermath.tasks(written, ran.triggers(), rules.instead(ran).triggers()),
                link(written.file().customer()));
    }

    private static RehearsedRow row(PastRequests.Moved moved, Rules rules) {
        FirmRules then = rules.instead(rules.when(moved.at(), Map.of()));
        return new RehearsedRow(
                RehearsedRow.Kind.STAGE,
                version(moved.file().customer(), moved.version()),
                title(moved.file()),
                moved.at(),
                Aftermath.move(moved, then.stages(), then.dictionary()),
                link(moved.file().customer()));
    }

    private static String version(CustomerId customer, int no) {
        return customer + "." + no;
    }

    private static String link(CustomerId customer) {
        return "/profiles/file.xhtml?id=" + customer;
    }

    private static String title(PastRequests.OfFile file) {
        return file.number() + " " + file.name();
    }

    private static boolean restricted(PastRequests.Opened form) {
        return Applies.restricted(form.values().text("customerType"));
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

    /** The rules of each day, as they were and as they would have been; each day is read once. */
    private static final class Rules {
        private final RuleShelf shelf;
        private final Set<RuleSet> sets;
        private final FirmRules proposed;
        private final Map<LocalDate, FirmRules> days = new HashMap<>();

        Rules(RuleShelf shelf, RuleProposal proposal) {
            this.shelf = shelf;
            sets = proposal.versions().keySet();
            proposed = proposal.on(shelf.newest());
        }

        /** @param pinned versions something began with, whatever was in force on the day */
        FirmRules when(Instant at, Map<RuleSet, Integer> pinned) {
            FirmRules then = days.computeIfAbsent(BusinessDay.of(at), shelf::on);
            return pinned.isEmpty() ? then : shelf.with(then, pinned);
        }

        // only what is proposed is compared; the rest stays as it was then
        FirmRules instead(FirmRules ran) {
            return new FirmRules(
                    sets.contains(RuleSet.OPENING) ? proposed.opening() : ran.opening(),
                    sets.contains(RuleSet.CHANGING) ? proposed.changing() : ran.changing(),
                    sets.contains(RuleSet.TRIGGERS) ? proposed.triggers() : ran.triggers(),
                    sets.contains(RuleSet.STAGES) ? proposed.stages() : ran.stages(),
                    sets.contains(RuleSet.DICTIONARY) ? proposed.dictionary() : ran.dictionary());
        }
    }

    /** What differs so far. */
    private static final class Tally {
        private final Visibility sight;
        private final boolean reads;
        private final List<RehearsedRow> rows = new ArrayList<>();
        private final Map<RehearsedRow.Difference, Integer> counts = new EnumMap<>(RehearsedRow.Difference.class);
        private int unseen;
        private boolean capped;

        Tally(Visibility sight, boolean reads) {
            this.sight = sight;
            this.reads = reads;
        }

        void take(RehearsedRow row, PastRequests.OfFile file) {
            take(row, file.owner(), file.department(), file.restricted());
        }

        void take(RehearsedRow row, EmployeeId owner, DepartmentId department, boolean restricted) {
            if (row.reasons().isEmpty()) {
                return;
            }
            row.reasons().forEach(why -> counts.merge(why.difference(), 1, Integer::sum));
            if (reads && sight.covers(owner, department, restricted)) {
                rows.add(row);
            } else {
                unseen++;
            }
        }

        List<RehearsedRow> sorted() {
            return rows.stream()
                    .sorted(Comparator.comparing(RehearsedRow::at)
                            .thenComparing(RehearsedRow::id)
                            .reversed())
                    .toList();
        }
    }
}
