package org.kedang.access.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards.Card;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;

/**
 * Why somebody can, or cannot, see a file.
 *
 * @param file number and name; null for who asks without a right to know of customers
 * @param person employee number of whom the answer tells
 * @param extent how far the file is open to him for reading
 * @param categories which of the categories 1 to 6 are open to him
 * @param rule message key of the rule that says no; null when he reads the whole file
 * @param clause where that rule comes from; empty when it is the product's own
 * @param owner whether he answers for the customer himself
 * @param sameDepartment whether a colleague of his department does
 * @param roles his roles of today and how far each reaches
 * @param acts what else is judged by the file
 * @param grants what was granted to him of this file and is not over
 * @param judges whether a decision about the file waits for him
 */
public record AccessReasons(
        @Nullable Card file,
        String person,
        String personName,
        Extent extent,
        List<Integer> categories,
        @Nullable String rule,
        String clause,
        boolean owner,
        boolean sameDepartment,
        List<RoleReach> roles,
        List<Act> acts,
        List<Granted> grants,
        boolean judges) {
    public AccessReasons {
        categories = List.copyOf(categories);
        roles = List.copyOf(roles);
        acts = List.copyOf(acts);
        grants = List.copyOf(grants);
    }

    /** How far a file is open. */
    public enum Extent {
        WHOLE,
        PART,
        NOTHING
    }

    /** One role and whose files it covers for reading; NONE where it carries no right to read. */
    public record RoleReach(Role role, RoleBook.Reach reach) {}

    /** One act on the file. */
    public record Act(Permission permission, Extent extent) {}

    /** One grant. */
    public record Granted(List<Integer> categories, Instant from, Instant until, String givenBy, String reason) {
        public Granted {
            categories = List.copyOf(categories);
        }
    }
}
