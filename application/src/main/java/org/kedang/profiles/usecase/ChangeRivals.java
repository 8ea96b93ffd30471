package org.kedang.profiles.usecase;

import java.util.Comparator;
import java.util.List;
import org.kedang.profiles.spi.ChangeRequests;

/** Open requests that name the same field: all are seen, in the order they were asked. */
final class ChangeRivals {
    private static final Comparator<ChangeRequests.Row> ORDER = Comparator.comparing(ChangeRequests.Row::askedAt)
            .thenComparing(row -> row.id().toString());

    private ChangeRivals() {}

    /** Those of some open requests that name a field the given one names, without itself, the earliest first. */
    static List<ChangeRequests.Row> of(ChangeRequests.Row request, List<ChangeRequests.Row> open) {
        return open.stream()
                .filter(other -> !other.id().equals(request.id()))
                .filter(other -> !other.change().shared(request.change()).isEmpty())
                .toList();
    }

    /** Those of the rivals that were asked before the given one. */
    static List<ChangeRequests.Row> before(ChangeRequests.Row request, List<ChangeRequests.Row> rivals) {
        return rivals.stream()
                .filter(other -> ORDER.compare(other, request) < 0)
                .toList();
    }
}
