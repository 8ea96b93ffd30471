package org.kedang.approvals.web;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;

/** How requests in the inbox are named and answered by REST. */
final class ItemAnswers {
    private ItemAnswers() {}

    /** The request as it stands after an act; its tag is the revision the next act names. */
    static Response answer(ApprovalView after) {
        return Response.ok(after).tag(EntityTags.of(after.revision())).build();
    }

    /** The request an address names. */
    static ApprovalId item(String id) {
        return IdText.in(id, "approval", ApprovalId::new);
    }

    /** What was said; empty for nothing. */
    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
