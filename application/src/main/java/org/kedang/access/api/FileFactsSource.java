package org.kedang.access.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.FileFacts;

/** Where the gatekeeper learns whose file it judges; the context that keeps the files implements it, by one query. */
public interface FileFactsSource {

    /** Empty when there is no such file. */
    Optional<FileFacts> facts(CustomerId customer);

    /** Several at once; unknown ids are left out. */
    default List<FileFacts> facts(Collection<CustomerId> customers) {
        return customers.stream().map(this::facts).flatMap(Optional::stream).toList();
    }
}
