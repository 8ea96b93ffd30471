package org.kedang.search.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Secrecy;

/**
 * One found customer: an existence card (number, name, owner) for everybody, with content for those who may read the file.
 *
 * @param content null when the actor may know only that the customer exists
 */
public record CustomerHit(
        CustomerId id, String number, String name, EmployeeId owner, String ownerName, @Nullable Content content) {

    /** Whether the actor may read the file. */
    public boolean readable() {
        return content != null;
    }

    /**
     * What a list shows of a readable file. Empty texts mean "not filled in".
     *
     * @param completeness per cent, 0 to 100
     */
    public record Content(
            String shortName,
            List<String> otherNames,
            DepartmentId department,
            Secrecy secrecy,
            String stage,
            String type,
            String industry,
            String region,
            String productLine,
            String channel,
            String projectType,
            int completeness,
            Instant changedAt) {
        public Content {
            otherNames = List.copyOf(otherNames);
        }
    }
}
