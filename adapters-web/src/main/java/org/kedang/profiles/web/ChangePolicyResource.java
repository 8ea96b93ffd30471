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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangeContent;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.usecase.AmendChangePolicy;
import org.kedang.profiles.usecase.ReadChangePolicy;

/** How the data of filed customers change, by REST (002 §5.2). If-Match carries the tag of the newest version. */
@Path("change-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangePolicyResource {
    private final CurrentActor me;
    private final ReadChangePolicy read;
    private final AmendChangePolicy change;
    private final RuleAnswers answers;

    @Inject
    ChangePolicyResource(CurrentActor me, ReadChangePolicy read, AmendChangePolicy change, RuleAnswers answers) {
        this.me = me;
        this.read = read;
        this.change = change;
        this.answers = answers;
    }

    /** Whom changes of some fields pass; key and normal data of all groups where nothing is said. */
    public record ChainWish(
            @Nullable String code,
            FieldsResource.@Nullable Words name,
            @Nullable String clause,
            @Nullable List<ApprovalGroup> approval,
            @Nullable List<String> groups,
            @Nullable List<PolicyResource.StageWish> stages) {}

    /** Papers of which one is enough. */
    public record PapersWish(@Nullable List<PaperKind> anyOf) {}

    /**
     * The policy as it shall be. What is absent stays as in the newest version.
     *
     * @param startsOn first day of the new version, tomorrow or later
     * @param note why
     * @param clause clause it rests on
     */
    public record ChangePolicyWish(
            FieldsResource.@Nullable Words title,
            @Nullable List<ChainWish> chains,
            @Nullable Integer farthestDays,
            @Nullable List<PapersWish> renaming,
            @Nullable LocalDate startsOn,
            @Nullable String note,
            @Nullable String clause) {}

    @GET
    public Response read(@QueryParam("version") @Nullable String version) {
        ChangePolicy policy = read.read(me.actor(), new ReadChangePolicy.Command(RuleAnswers.number(version)))
                .policy();
        return RuleAnswers.version(policy, policy.version());
    }

    @POST
    @Path("versions")
    public Response change(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable ChangePolicyWish body) {
        return answers.created(change.change(me.actor(), wish(seen, mends, body)), headers);
    }

    @POST
    @Path("versions/rehearsal")
    public RuleBodies.Rehearsal rehearse(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context HttpHeaders headers,
            @Nullable ChangePolicyWish body) {
        return answers.rehearsed(wish(seen, null, body), cursor, limit, headers);
    }

    private AmendChangePolicy.Command wish(
            @Nullable String seen, @Nullable String mends, @Nullable ChangePolicyWish body) {
        ChangePolicyWish wish = RegistrationsResource.present(body);
        int base = FieldsResource.base(seen);
        ChangePolicy newest =
                read.read(me.actor(), new ReadChangePolicy.Command(null)).newest();
        return new AmendChangePolicy.Command(
                base,
                content(wish, newest.content()),
                given("startsOn", wish.startsOn()),
                RegistrationsResource.text(wish.note()),
                RegistrationsResource.text(wish.clause()),
                RuleAnswers.mends(mends));
    }

    private static ChangeContent content(ChangePolicyWish wish, ChangeContent before) {
        FieldsResource.Words title = wish.title();
        List<ChainWish> chains = wish.chains();
        List<PapersWish> renaming = wish.renaming();
        return new ChangeContent(
                title == null ? before.title() : FieldsResource.labels("title", title),
                chains == null
                        ? before.chains()
                        : chains.stream().map(ChangePolicyResource::chain).toList(),
                Objects.requireNonNullElse(wish.farthestDays(), before.farthestDays()),
                renaming == null
                        ? before.renaming()
                        : renaming.stream()
                                .map(papers -> new PaperDemand(Set.copyOf(given("renaming/anyOf", papers.anyOf()))))
                                .toList());
    }

    private static ChangeChain chain(ChainWish wish) {
        return new ChangeChain(
                given("chains/code", wish.code()),
                FieldsResource.labels("chains/name", given("chains/name", wish.name())),
                RegistrationsResource.text(wish.clause()),
                wish.approval() == null ? Set.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL) : Set.copyOf(wish.approval()),
                wish.groups() == null ? Set.of() : Set.copyOf(wish.groups()),
                PolicyResource.stages(given("chains/stages", wish.stages()), List.of()));
    }
}
