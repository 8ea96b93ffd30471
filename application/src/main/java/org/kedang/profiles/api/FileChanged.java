package org.kedang.profiles.api;

import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;

/**
 * A file has a new version. Announced inside the transaction.
 *
 * @param fields codes of the fields that changed, for repeated rows {@code group[index].code}
 */
public record FileChanged(CustomerId customer, int version, List<String> fields, EmployeeId by, Instant at) {
    public FileChanged {
        fields = List.copyOf(fields);
    }
}
