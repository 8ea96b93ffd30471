package org.kedang.profiles.web;

import static org.kedang.profiles.web.FieldsResource.given;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.usecase.ChangeStages;
import org.kedang.profiles.usecase.ReadStages;

/** Between which stages of business customers may move, by REST (004 一.1). If-Match carries the tag of the newest version. */
@Path("stages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StagesResource {
    private final CurrentActor me;
    private final ReadStages read;
    private final ChangeStages change;
    private final RuleAnswers answers;

    @Inject
    StagesResource(CurrentActor me, ReadStages read, ChangeStages change, RuleAnswers answers) {
        this.me = me;
        this.read = read;
        this.change = change;
        this.answers = answers;
    }

    /**
     * The policy as it shall be.
     *
     * @param moves from each stage, where to
     * @param startsOn first day of the new version, tomorrow or later
     */
    public record StagesWish(
            @Nullable Map<LifeStage, List<LifeStage>> moves,
            @Nullable LocalDate startsOn,
            @Nullable String note,
            @Nullable String clause) {}

    @GET
    public Response read(@QueryParam("version") @Nullable String version) {
        StagePolicy policy = read.read(me.actor(), new ReadStages.Command(RuleAnswers.number(version)))
                .policy();
        return RuleAnswers.version(policy, policy.version());
    }

    @POST
    @Path("versions")
    public Response change(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable StagesWish body) {
        return answers.created(change.change(me.actor(), wish(seen, mends, body)), headers);
    }

    @POST
    @Path("versions/rehearsal")
    public RuleBodies.Rehearsal rehearse(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context HttpHeaders headers,
            @Nullable StagesWish body) {
        return answers.rehearsed(wish(seen, null, body), cursor, limit, headers);
    }

    private static ChangeStages.Command wish(@Nullable String seen, @Nullable String mends, @Nullable StagesWish body) {
        StagesWish wish = RegistrationsResource.present(body);
        int base = FieldsResource.base(seen);
        Map<LifeStage, Set<LifeStage>> moves = new EnumMap<>(LifeStage.class);
        given("moves", wish.moves()).forEach((from, to) -> moves.put(from, Set.copyOf(to)));
        return new ChangeStages.Command(
                base,
                moves,
                given("startsOn", wish.startsOn()),
                RegistrationsResource.text(wish.note()),
                RegistrationsResource.text(wish.clause()),
                RuleAnswers.mends(mends));
    }
}
