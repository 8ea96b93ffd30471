package org.kedang.profiles.web;

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
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Paging;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.usecase.ListRuleChanges;
import org.kedang.profiles.usecase.RehearseRules;
import org.kedang.profiles.usecase.WithdrawRuleChange;

/** Requests to change the rules by REST (002 §5.1); they are asked where the rules are, and decided as every approval. */
@Path("rule-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RuleChangesResource {
    private final CurrentActor me;
    private final RuleAnswers answers;
    private final ListRuleChanges list;
    private final WithdrawRuleChange withdraw;
    private final RehearseRules rehearse;

    @Inject
    RuleChangesResource(
            CurrentActor me,
            RuleAnswers answers,
            ListRuleChanges list,
            WithdrawRuleChange withdraw,
            RehearseRules rehearse) {
        this.me = me;
        this.answers = answers;
        this.list = list;
        this.withdraw = withdraw;
        this.rehearse = rehearse;
    }

    @GET
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<RuleChangeRow> rows = list.list(me.actor(), new ListRuleChanges.Command(cursor, Paging.limit(limit)));
        return Paging.page(
                rows.items().stream().map(RuleBodies.RuleChangeLine::of).toList(), rows.next(), here);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answers.read(request(id), headers);
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @Context HttpHeaders headers,
            RuleBodies.@Nullable RuleWithdrawal body) {
        withdraw.withdraw(
                me.actor(),
                new WithdrawRuleChange.Command(
                        request(id),
                        EntityTags.required(seen),
                        body == null ? "" : RegistrationsResource.text(body.reason())));
        return answers.read(request(id), headers);
    }

    @GET
    @Path("{id}/rehearsal")
    public RuleBodies.Rehearsal rehearse(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context HttpHeaders headers) {
        return RuleBodies.Rehearsal.of(
                rehearse.rehearse(me.actor(), new RehearseRules.Command(request(id), cursor, Paging.limit(limit))),
                RuleAnswers.words(headers));
    }

    private static RuleChangeId request(String id) {
        return IdText.in(id, "ruleChange", RuleChangeId::new);
    }
}
