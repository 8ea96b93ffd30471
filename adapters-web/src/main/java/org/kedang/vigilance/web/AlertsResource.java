package org.kedang.vigilance.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.vigilance.api.AlertDetail;
import org.kedang.vigilance.api.OwnNarrowing;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertLimits;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.usecase.ChangeAlertLimits;
import org.kedang.vigilance.usecase.DecideAlert;
import org.kedang.vigilance.usecase.ListAlerts;
import org.kedang.vigilance.usecase.ReadAlert;
import org.kedang.vigilance.usecase.ReadAlertLimits;
import org.kedang.vigilance.usecase.ReadOwnNarrowing;
import org.kedang.vigilance.usecase.ReportBlockedAct;

/** Alerts about unusual reading by REST: list, read, decide, and from where on reading is unusual (ACC-18). */
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertsResource {
    private final CurrentActor me;
    private final ListAlerts list;
    private final ReadAlert read;
    private final DecideAlert decide;
    private final ReadAlertLimits limits;
    private final ChangeAlertLimits change;
    private final ReadOwnNarrowing own;
    private final ReportBlockedAct blocked;

    @Inject
    AlertsResource(
            CurrentActor me,
            ListAlerts list,
            ReadAlert read,
            DecideAlert decide,
            ReadAlertLimits limits,
            ChangeAlertLimits change,
            ReadOwnNarrowing own,
            ReportBlockedAct blocked) {
        this.me = me;
        this.list = list;
        this.read = read;
        this.decide = decide;
        this.limits = limits;
        this.change = change;
        this.own = own;
        this.blocked = blocked;
    }

    /**
     * A decision.
     *
     * @param rulings how many decisions the caller saw
     */
    public record AlertRuling(@Nullable AlertState verdict, @Nullable String reason, @Nullable Integer rulings) {}

    /** The limits in force and every version, the newest first. */
    public record AlertRules(AlertPolicy active, List<AlertPolicy> versions) {}

    /**
     * New limits.
     *
     * @param base the newest version when the caller began
     * @param nightFrom as 22:00
     */
    public record AlertLimitsWish(
            @Nullable Integer base,
            @Nullable Integer burstFiles,
            @Nullable Integer burstMinutes,
            @Nullable Integer nightFiles,
            @Nullable String nightFrom,
            @Nullable String nightUntil,
            @Nullable Integer refusals,
            @Nullable Integer refusalMinutes,
            @Nullable Integer habitTimes,
            @Nullable Integer habitFloor,
            @Nullable List<AlertKind> narrowing,
            @Nullable String note) {}

    /** The version that was made. */
    public record AlertRulesVersion(int version) {}

    /** Why the caller's own reading is narrowed; empty when it is not. */
    public record OwnNarrowings(List<OwnNarrowing> items) {}

    /** What a page kept its reader from. */
    public record BlockedAct(ReportBlockedAct.@Nullable Act act, @Nullable CustomerId customer) {}

    @GET
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("person") @Nullable String person,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        ListAlerts.Answer answer = list.list(
                me.actor(),
                new ListAlerts.Command(
                        one(ListAlerts.Which.class, "state", state, ListAlerts.Which.ALL),
                        kind == null || kind.isBlank() ? null : one(AlertKind.class, "kind", kind, AlertKind.BURST),
                        person == null ? "" : person.strip(),
                        before(cursor),
                        Paging.limit(limit)));
        AlertId next = answer.next();
        return Paging.page(answer.alerts(), next == null ? null : next.toString(), here);
    }

    @GET
    @Path("own")
    public OwnNarrowings own() {
        return new OwnNarrowings(own.read(me.actor(), new ReadOwnNarrowing.Command()));
    }

    @GET
    @Path("limits")
    public AlertRules limits() {
        ReadAlertLimits.Answer answer = limits.read(me.actor(), new ReadAlertLimits.Command());
        return new AlertRules(answer.active(), answer.versions());
    }

    @PUT
    @Path("limits")
    public AlertRulesVersion change(@Nullable AlertLimitsWish body) {
        AlertLimitsWish wish = present(body);
        AlertPolicy known = limits.read(me.actor(), new ReadAlertLimits.Command())
                .versions()
                .get(0);
        AlertLimits before = known.limits();
        AlertLimits said = new AlertLimits(
                or(wish.burstFiles(), before.burstFiles()),
                or(wish.burstMinutes(), before.burstMinutes()),
                or(wish.nightFiles(), before.nightFiles()),
                time("nightFrom", wish.nightFrom(), before.nightFrom()),
                time("nightUntil", wish.nightUntil(), before.nightUntil()),
                or(wish.refusals(), before.refusals()),
                or(wish.refusalMinutes(), before.refusalMinutes()),
                or(wish.habitTimes(), before.habitTimes()),
                or(wish.habitFloor(), before.habitFloor()),
                wish.narrowing() == null ? before.narrowing() : Set.copyOf(wish.narrowing()));
        return new AlertRulesVersion(change.change(
                me.actor(),
                new ChangeAlertLimits.Command(or(wish.base(), 0), said, wish.note() == null ? "" : wish.note())));
    }

    @POST
    @Path("blocked")
    public Response blocked(@Nullable BlockedAct body) {
        BlockedAct said = present(body);
        blocked.report(me.actor(), new ReportBlockedAct.Command(said.act(), said.customer()));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}")
    public AlertDetail read(@PathParam("id") String id) {
        return read.read(me.actor(), new ReadAlert.Command(alert(id)));
    }

    @POST
    @Path("{id}/decisions")
    public Response decide(@PathParam("id") String id, @Nullable AlertRuling body) {
        AlertRuling ruling = present(body);
        decide.decide(
                me.actor(),
                new DecideAlert.Command(
                        alert(id),
                        ruling.verdict() == null ? AlertState.OPEN : ruling.verdict(),
                        ruling.reason() == null ? "" : ruling.reason(),
                        or(ruling.rulings(), 0)));
        return Response.noContent().build();
    }

    private static AlertId alert(String id) {
        return IdText.in(id, "alert", AlertId::new);
    }

    private static int or(@Nullable Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }

    private static LocalTime time(String name, @Nullable String said, LocalTime otherwise) {
        try {
            return said == null ? otherwise : LocalTime.parse(said);
        } catch (DateTimeException wrong) {
            throw new MalformedRequest(400, "parameterInvalid", name);
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, @Nullable String said, E otherwise) {
        if (said == null || said.isBlank()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, said.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException wrong) {
            throw new MalformedRequest(400, "parameterInvalid", name);
        }
    }

    private static @Nullable AlertId before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return new AlertId(UUID.fromString(cursor));
        } catch (IllegalArgumentException e) {
            throw new MalformedRequest(400, "parameterInvalid", "cursor");
        }
    }

    private static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        return body;
    }
}
