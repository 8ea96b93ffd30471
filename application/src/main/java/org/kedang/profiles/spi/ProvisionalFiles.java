package org.kedang.profiles.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kedang.kit.domain.CustomerId;

/** The provisional files whose days end, and who was told of it (C26). */
public interface ProvisionalFiles {

    /** What somebody is told. */
    enum Word {
        /** the days end soon */
        REMINDER,
        /** the days are over: 逾期 */
        OVERDUE
    }

    /** A file whose last day as a provisional one is known. */
    record Ending(CustomerId customer, LocalDate lastDay) {}

    /**
     * Unsealed provisional files of which the word was not said yet for that last day, the earliest first.
     *
     * @param days the policy gives a provisional file, from the day it came into being; one that was taken over from an older
     *     system counts from the day it was taken over
     * @param from the earliest last day that counts
     * @param until the latest last day that counts
     */
    List<Ending> ending(int days, LocalDate from, LocalDate until, Word word, int limit);

    /**
     * Notes that the word was said.
     *
     * @return false when it had been said before
     */
    boolean said(Ending ending, Word word, Instant at);
}
