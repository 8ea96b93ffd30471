package org.kedang.profiles.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * How many different telephones each person may have checked within an hour, so that nobody reads the firm's customers out of
 * the duplicate check one number after the other. A number that was asked for within the hour is free.
 */
public final class PhoneQuota {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final int most;
    private final Map<EmployeeId, LinkedHashMap<String, Instant>> asked = new HashMap<>();

    /** @param most different numbers within an hour, at least 1 */
    public PhoneQuota(int most) {
        this.most = most;
    }

    /**
     * Notes the numbers, unless there are too many.
     *
     * @return null when they may be checked; otherwise how long to wait for the first of the hour's numbers to be forgotten
     */
    public synchronized @Nullable Duration take(EmployeeId person, Collection<String> phones, Instant now) {
        LinkedHashMap<String, Instant> known = asked.computeIfAbsent(person, nobody -> new LinkedHashMap<>());
        Instant start = now.minus(WINDOW);
        known.values().removeIf(at -> !at.isAfter(start));
        long fresh = phones.stream()
                .filter(phone -> !known.containsKey(phone))
                .distinct()
                .count();
        if (fresh > 0 && known.size() + fresh > most) {
            return known.isEmpty()
                    ? WINDOW
                    : Duration.between(now, known.values().iterator().next().plus(WINDOW));
        }
        phones.forEach(phone -> known.putIfAbsent(phone, now));
        return null;
    }
}
