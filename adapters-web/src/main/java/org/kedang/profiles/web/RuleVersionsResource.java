package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.profiles.api.RuleVersionRow;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.usecase.CompareRuleVersions;
import org.kedang.profiles.usecase.ListRuleVersions;

/** The versions of the firm's rules by REST, and any two of them side by side (002 §5.1). */
@Path("rule-versions")
@Produces(MediaType.APPLICATION_JSON)
public class RuleVersionsResource {
    private final CurrentActor me;
    private final ListRuleVersions list;
    private final CompareRuleVersions compare;

    @Inject
    RuleVersionsResource(CurrentActor me, ListRuleVersions list, CompareRuleVersions compare) {
        this.me = me;
        this.list = list;
        this.compare = compare;
    }

    @GET
    public Response list(
            @QueryParam("rules") @Nullable String rules,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<RuleVersionRow> rows =
                list.list(me.actor(), new ListRuleVersions.Command(set(rules), cursor, Paging.limit(limit)));
        return Paging.page(rows.items().stream().map(RuleBodies.RuleVersion::of).toList(), rows.next(), here);
    }

    @GET
    @Path("comparison")
    public RuleBodies.RuleVersionComparison compare(
            @QueryParam("rules") @Nullable String rules,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers) {
        return RuleBodies.RuleVersionComparison.of(
                compare.compare(
                        me.actor(),
                        new CompareRuleVersions.Command(
                                set(rules), RuleAnswers.number(before), RuleAnswers.number(after))),
                RuleAnswers.words(headers));
    }

    private static RuleSet set(@Nullable String rules) {
        if (rules == null || rules.isBlank()) {
            return RuleSet.OPENING;
        }
        return Stream.of(RuleSet.values())
                .filter(set -> set.name().equals(rules))
                .findFirst()
                .orElseThrow(() -> new MalformedRequest(400, "parameterInvalid", "rules"));
    }
}
