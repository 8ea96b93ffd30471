package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileCover;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.PastFile;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileHistory;
import org.kedang.profiles.spi.FileViews;

/** Finds files as they stood. Asks nobody for permission. */
@Dependent
class PastReading {
    private final FileViews files;
    private final FileHistory history;
    private final Dictionaries dictionaries;

    @Inject
    PastReading(FileViews files, FileHistory history, Dictionaries dictionaries) {
        this.files = files;
        this.history = history;
        this.dictionaries = dictionaries;
    }

    /**
     * One state of a file.
     *
     * @param row the file as it stands
     * @param at the moment of the state
     * @param version number of the last version that counts
     * @param written when that version was written
     * @param dictionary in force at that moment
     */
    record Found(
            FileViews.FileRow row,
            Instant at,
            int version,
            Instant written,
            FileCover cover,
            FieldValues values,
            Dictionary dictionary) {

        String label() {
            return row.number() + " " + row.typed().name();
        }

        /** The state in the words of an audit entry. */
        String point() {
            return "v" + version + " " + at;
        }
    }

    /**
     * @throws Missing when there is no such file
     * @throws Refused {@code NOT_OPENED_YET}, {@code MOMENT_AHEAD}, {@code NO_SUCH_VERSION}
     */
    Found find(CustomerId customer, FilePoint point, Instant now) {
        FileViews.FileRow row = row(customer);
        if (point.isNow()) {
            return new Found(
                    row,
                    now,
                    row.version(),
                    row.changedAt(),
                    new FileCover(
                            row.owner(),
                            row.department(),
                            row.tier(),
                            row.aliases(),
                            row.sealed(),
                            row.lastConfirmedAt()),
                    row.typed().values(),
                    dictionaries.active(BusinessDay.of(now)));
        }
        PastFile past = past(row, point, now);
        Instant at = point.at() == null ? past.version().at() : point.at();
        return new Found(
                row,
                at,
                past.version().no(),
                past.version().at(),
                past.cover(),
                past.values(),
                dictionaries.active(BusinessDay.of(at)));
    }

    /** What was thought of a customer at a moment; null where nobody had rated him. */
    @Nullable
    CustomerRating rating(CustomerId customer, Instant at) {
        return history.ratings(customer).stream()
                .filter(rating -> !rating.at().isAfter(at))
                .findFirst()
                .orElse(null);
    }

    FileViews.FileRow row(CustomerId customer) {
        return files.read(customer).orElseThrow(() -> new Missing("customer", customer));
    }

    /** @throws Refused {@code NOT_OPENED_YET}, {@code MOMENT_AHEAD}, {@code NO_SUCH_VERSION} */
    PastFile past(FileViews.FileRow row, FilePoint point, Instant now) {
        Instant at = point.at();
        if (at == null) {
            return history.version(row.id(), point.version())
                    .orElseThrow(() -> new Refused(FileRule.NO_SUCH_VERSION, point.version(), row.version()));
        }
        if (at.isAfter(now)) {
            throw new Refused(FileRule.MOMENT_AHEAD);
        }
        return history.at(row.id(), at).orElseThrow(() -> {
            // the day the file was opened on may lie before the day it was taken over from an older system
            Instant first = history.version(row.id(), 1)
                    .map(opening -> opening.version().at())
                    .orElse(row.changedAt());
            return new Refused(FileRule.NOT_OPENED_YET, BusinessDay.of(first).toString());
        });
    }
}
