package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another number or name under which people look for a customer (PRF-04; C13).
 *
 * @param kind the field it comes from, for example {@code merchantNumber}, or {@link #PLACE}
 * @param until the day from which a former name holds no more; null for all others
 */
public record Alias(String kind, String value, @Nullable LocalDate until) {
    /** 区域+门牌号+公司名称+W+姓名 (003-E 3), put together from the fields. */
    public static final String PLACE = "place";

    /** A name the customer had before; people go on looking for it. */
    public static final String FORMER_NAME = "formerName";

    /** One that holds today. */
    public Alias(String kind, String value) {
        this(kind, value, null);
    }

    /** Some aliases with a name that is given up from a day on; one that was given up before keeps both days. */
    static List<Alias> giveUp(List<Alias> aliases, String name, LocalDate from) {
        Alias former = new Alias(FORMER_NAME, name, from);
        if (aliases.contains(former)) {
            return aliases;
        }
        List<Alias> longer = new ArrayList<>(aliases);
        longer.add(former);
        return List.copyOf(longer);
    }
}
