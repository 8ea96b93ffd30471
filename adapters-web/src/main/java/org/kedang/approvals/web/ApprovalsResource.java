package org.kedang.approvals.web;

import static org.kedang.approvals.web.ItemAnswers.answer;
import static org.kedang.approvals.web.ItemAnswers.item;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.api.TeamWaiting;
import org.kedang.approvals.usecase.ApproveItem;
import org.kedang.approvals.usecase.CountInbox;
import org.kedang.approvals.usecase.GiveBackItem;
import org.kedang.approvals.usecase.ListInbox;
import org.kedang.approvals.usecase.ListOwnRequests;
import org.kedang.approvals.usecase.ListTeamWaiting;
import org.kedang.approvals.usecase.ReadItem;
import org.kedang.approvals.usecase.WithdrawItem;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.ProblemDetail;
import org.kedang.portal.rest.Problems;

/** 待办 by REST: what waits for the caller, what he asked for, and the verbs approve, give back, withdraw. */
@Path("approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalsResource {
    private final CurrentActor me;
    private final ListInbox inbox;
    private final CountInbox count;
    private final ListOwnRequests requests;
    private final ListTeamWaiting team;
    private final ReadItem read;
    private final ApproveItem approve;
    private final GiveBackItem giveBack;
    private final WithdrawItem withdraw;
    private final ManyDecisions many;

    @Inject
    ApprovalsResource(
            CurrentActor me,
            ListInbox inbox,
            CountInbox count,
            ListOwnRequests requests,
            ListTeamWaiting team,
            ReadItem read,
            ApproveItem approve,
            GiveBackItem giveBack,
            WithdrawItem withdraw,
            ManyDecisions many) {
        this.me = me;
        this.inbox = inbox;
        this.count = count;
        this.requests = requests;
        this.team = team;
        this.read = read;
        this.approve = approve;
        this.giveBack = giveBack;
        this.withdraw = withdraw;
        this.many = many;
    }

    /** The comment of an approval, or the question of a return. */
    public record Words(@Nullable String text) {}

    /** What is done to all. */
    public enum Verb {
        APPROVE,
        GIVE_BACK
    }

    /** One of several, at the revision that was seen. */
    public record Picked(@Nullable String id, @Nullable Long revision) {}

    /**
     * Several at once.
     *
     * @param text the comment, or the question when they go back
     * @param items 1 to 50
     */
    public record Decisions(@Nullable Verb verb, @Nullable String text, @Nullable List<Picked> items) {}

    /**
     * What became of one.
     *
     * @param state null when it was not decided
     * @param problem null when it was decided
     */
    public record Decided(
            ApprovalId id,
            ApprovalView.@Nullable State state,
            @Nullable Long revision,
            @Nullable ProblemDetail problem) {
        static Decided of(ManyDecisions.Outcome outcome, HttpHeaders asked) {
            ApprovalView after = outcome.after();
            RuntimeException failure = outcome.failure();
            return new Decided(
                    outcome.item(),
                    after == null ? null : after.state(),
                    after == null ? null : after.revision(),
                    failure == null ? null : Problems.detail(failure, asked));
        }
    }

    @GET
    @Path("inbox")
    public Response inbox(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        ListInbox.Command command = new ListInbox.Command(cursor, Paging.limit(limit));
        Slice<InboxItem> slice = atCursor(() -> inbox.list(me.actor(), command));
        return Paging.page(slice.items(), slice.next(), here);
    }

    @GET
    @Path("inbox/count")
    public Map<String, Integer> count() {
        return Map.of("waiting", count.count(me.actor()));
    }

    @GET
    @Path("requests")
    public Response requests(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        ListOwnRequests.Command command = new ListOwnRequests.Command(cursor, Paging.limit(limit));
        Slice<RequestItem> slice = atCursor(() -> requests.list(me.actor(), command));
        return Paging.page(slice.items(), slice.next(), here);
    }

    /** What waits of a manager's people, for whom and since when. */
    @GET
    @Path("team")
    public TeamWaiting team(@QueryParam("limit") @Nullable String limit) {
        return team.list(me.actor(), new ListTeamWaiting.Command(Paging.limit(limit)));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        ReadItem.Answer answer = read.read(me.actor(), new ReadItem.Command(item(id)));
        return Response.ok(answer)
                .tag(EntityTags.of(answer.approval().revision()))
                .build();
    }

    @POST
    @Path("{id}/approve")
    public Response approve(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Words body) {
        ApprovalView decided =
                approve.approve(me.actor(), new ApproveItem.Command(item(id), EntityTags.required(seen), text(body)));
        return answer(decided);
    }

    @POST
    @Path("{id}/give-back")
    public Response giveBack(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Words body) {
        ApprovalView decided = giveBack.giveBack(
                me.actor(), new GiveBackItem.Command(item(id), EntityTags.required(seen), text(body)));
        return answer(decided);
    }

    /** Several requests decided with one comment; each stands or falls for itself. */
    @POST
    @Path("decisions")
    public Map<String, List<Decided>> decide(@Nullable Decisions body, @Context HttpHeaders asked) {
        if (body == null || body.verb() == null || body.items() == null) {
            throw new MalformedRequest(400, "decisionsInvalid", ManyDecisions.MOST);
        }
        List<Picked> picked = body.items();
        if (picked.isEmpty() || picked.size() > ManyDecisions.MOST) {
            throw new MalformedRequest(400, "decisionsInvalid", ManyDecisions.MOST);
        }
        List<ManyDecisions.Seen> seen = picked.stream()
                .map(one -> new ManyDecisions.Seen(
                        item(one.id() == null ? "" : one.id()), one.revision() == null ? -1 : one.revision()))
                .toList();
        String text = body.text() == null ? "" : body.text();
        return Map.of(
                "items",
                many.decide(me.actor(), body.verb() == Verb.APPROVE, text, seen).stream()
                        .map(outcome -> Decided.of(outcome, asked))
                        .toList());
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(@PathParam("id") String id) {
        return answer(withdraw.withdraw(me.actor(), new WithdrawItem.Command(item(id))));
    }

    private static <T> T atCursor(Supplier<T> list) {
        try {
            return list.get();
        } catch (IllegalArgumentException madeUp) {
            throw new MalformedRequest(400, "cursorInvalid");
        }
    }

    private static String text(@Nullable Words body) {
        return body == null || body.text() == null ? "" : body.text();
    }
}
