package org.kedang.profiles.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.PastFile;

/** Files as they stood at moments of the past. Each answer is one query over the versions of that file. */
public interface FileHistory {

    /** The file as of a moment; none when it was opened later, or there is no such file. */
    Optional<PastFile> at(CustomerId customer, Instant moment);

    /** What was thought of a customer, the last rating first; the one the file was opened with is the last of them. */
    List<CustomerRating> ratings(CustomerId customer);

    /** The file as it stood after one of its versions; none when there is no such version. */
    Optional<PastFile> version(CustomerId customer, int no);
}
