package org.kedang.access.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantOrigin;
import org.kedang.access.domain.GrantRight;
import org.kedang.kit.domain.Secrecy;

/**
 * One grant as a reader sees it.
 *
 * @param files those the reader may know of
 * @param categories in order
 * @param rights in order
 * @param revokedBy empty as long as nobody took it back
 */
public record GrantView(
        GrantId id,
        AccessGrant.State state,
        String grantee,
        String granteeName,
        List<FileCards.Card> files,
        List<Integer> categories,
        List<GrantRight> rights,
        Secrecy cap,
        Instant from,
        Instant until,
        GrantOrigin origin,
        String reason,
        String givenBy,
        Instant givenAt,
        String revokedBy,
        @Nullable Instant revokedAt,
        String revokeReason) {
    public GrantView {
        files = List.copyOf(files);
        categories = List.copyOf(categories);
        rights = List.copyOf(rights);
    }
}
