package org.kedang.profiles.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.Filed;

/** What lies in the files, read from where it was laid; each answer is one query. */
public interface Catalogues {

    /** What lies in some files, in no particular order; a file in which nothing lies is left out. */
    Map<CustomerId, List<Filed>> filed(Collection<CustomerId> customers);

    /**
     * The files somebody keeps and the reader may see, by number.
     *
     * @param after number of the last file of the slice before; null for the first slice
     */
    Slice<Kept> keptBy(EmployeeId keeper, Visibility reader, @Nullable String after, int limit);

    /** One file of a keeper. */
    record Kept(CustomerId customer, String number, String name, LocalDate openedOn) implements Serializable {}
}
