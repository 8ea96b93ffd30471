package org.kedang.kit.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.api.AuditFilter;
import org.kedang.kit.usecase.ReadAudit;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;

/** The audit journal by REST, the newest first. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private final CurrentActor me;
    private final ReadAudit read;

    @Inject
    AuditResource(CurrentActor me, ReadAudit read) {
        this.me = me;
        this.read = read;
    }

    @GET
    public Response read(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("action") @Nullable String action,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw new MalformedRequest(400, "cursorInvalid");
        }
        AuditFilter filter = new AuditFilter(
                blank(actor),
                blank(subject),
                blank(action),
                blank(outcome),
                moment("from", from),
                moment("until", until));
        ReadAudit.Page page = read.read(
                me.actor(),
                new ReadAudit.Command(filter, cursor == null ? null : Long.valueOf(cursor), Paging.limit(limit)));
        return Paging.page(page.rows(), page.next() == null ? null : page.next().toString(), here);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new MalformedRequest(400, "parameterInvalid", name);
        }
    }
}
