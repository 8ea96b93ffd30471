package org.kedang.profiles.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.CustomerNumber;

/**
 * The register of customer numbers. Running numbers are taken in the caller's transaction: when it rolls back, the next one
 * gets the same number again, so a series has no gaps. Whoever takes waits for the one who took before him in the same
 * series; take as late as possible.
 */
public interface NumberRegister {

    /**
     * Takes the next {@code count} running numbers of a series.
     *
     * @return the first of them; 1 in a new series
     */
    default long take(String series, int count) {
        return take(new TreeMap<>(Map.of(series, count))).getOrDefault(series, 0L);
    }

    /**
     * Takes running numbers of several series at once, in the order of their names, so that two who take never wait for each
     * other in a ring.
     *
     * @param counts how many of each series
     * @return the first of each
     */
    Map<String, Long> take(SortedMap<String, Integer> counts);

    /** Notes to whom numbers were given. A number can be given once. */
    void give(List<Given> numbers);

    /** One given number. */
    record Given(CustomerNumber number, String series, long running, CustomerId customer, Instant at, EmployeeId by) {}
}
