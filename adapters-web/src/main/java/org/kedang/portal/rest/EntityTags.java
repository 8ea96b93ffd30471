package org.kedang.portal.rest;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** The revision of a thing as its entity tag, and back. */
public final class EntityTags {
    private EntityTags() {}

    public static EntityTag of(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    /**
     * The revision the caller has seen.
     *
     * @param ifMatch the If-Match header
     * @throws MalformedRequest 428 when it is missing, 412 when it is no tag of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MalformedRequest(428, "ifMatchMissing");
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw new MalformedRequest(412, "ifMatchUnknown");
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
