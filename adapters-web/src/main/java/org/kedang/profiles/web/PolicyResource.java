package org.kedang.profiles.web;

import static org.kedang.profiles.web.FieldsResource.given;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.profiles.domain.AliasTemplate;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.TierRule;
import org.kedang.profiles.usecase.ChangePolicy;
import org.kedang.profiles.usecase.ReadPolicy;

/** A change of the opening policy asked by REST (002 §5.1). If-Match carries the tag of the newest version. */
@Path("policy/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PolicyResource {
    private final CurrentActor me;
    private final ReadPolicy readPolicy;
    private final ChangePolicy changePolicy;
    private final RuleAnswers answers;

    @Inject
    PolicyResource(CurrentActor me, ReadPolicy readPolicy, ChangePolicy changePolicy, RuleAnswers answers) {
        this.me = me;
        this.readPolicy = readPolicy;
        this.changePolicy = changePolicy;
        this.answers = answers;
    }

    /** One stage of the chain; one decider and two working days where nothing is said. */
    public record StageWish(
            FieldsResource.@Nullable Words name,
            @Nullable Role role,
            ChainStage.@Nullable Scope scope,
            @Nullable Integer quorum,
            @Nullable Integer workingDays,
            @Nullable List<StageDuty> duties,
            @Nullable String clause,
            @Nullable MeetingWish meeting) {}

    /** That a meeting decides the stage; its role takes the chair, its quorum says how many must be present. */
    public record MeetingWish(@Nullable List<Role> also, @Nullable List<String> named, @Nullable Majority majority) {
        static @Nullable MeetingRule rule(@Nullable MeetingWish wish) {
            return wish == null
                    ? null
                    : new MeetingRule(
                            wish.also() == null ? Set.of() : Set.copyOf(wish.also()),
                            Objects.requireNonNullElse(wish.named(), List.of()),
                            Objects.requireNonNullElse(wish.majority(), Majority.HALF));
        }
    }

    /** A further name given at filing. */
    public record AliasWish(@Nullable String kind, @Nullable String template) {}

    /** What a tier asks. */
    public record TierWish(@Nullable FileTier tier, @Nullable List<String> required, @Nullable Integer maxDays) {}

    /**
     * The policy as it shall be. What is absent stays as in the newest version.
     *
     * @param startsOn first day of the new version, tomorrow or later
     * @param note why
     * @param clause clause it rests on
     */
    public record PolicyWish(
            FieldsResource.@Nullable Words title,
            @Nullable List<StageWish> stages,
            @Nullable Role verifier,
            @Nullable String codeRule,
            @Nullable List<AliasWish> aliases,
            @Nullable Map<ApprovalGroup, Integer> freshnessDays,
            @Nullable List<TierWish> tiers,
            @Nullable LocalDate startsOn,
            @Nullable String note,
            @Nullable String clause) {}

    @POST
    public Response change(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable PolicyWish body) {
        return answers.created(changePolicy.change(me.actor(), wish(seen, mends, body)), headers);
    }

    @POST
    @Path("rehearsal")
    public RuleBodies.Rehearsal rehearse(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context HttpHeaders headers,
            @Nullable PolicyWish body) {
        return answers.rehearsed(wish(seen, null, body), cursor, limit, headers);
    }

    private ChangePolicy.Command wish(@Nullable String seen, @Nullable String mends, @Nullable PolicyWish body) {
        PolicyWish wish = RegistrationsResource.present(body);
        int base = FieldsResource.base(seen);
        return new ChangePolicy.Command(
                base,
                content(wish, start(base, me.actor())),
                given("startsOn", wish.startsOn()),
                RegistrationsResource.text(wish.note()),
                RegistrationsResource.text(wish.clause()),
                RuleAnswers.mends(mends));
    }

    // a version there is not is for the use case to refuse, after it has asked for the right
    private PolicyContent start(int base, Actor actor) {
        try {
            return readPolicy.read(actor, new ReadPolicy.Command(base)).policy().content();
        } catch (Missing unknown) {
            return readPolicy.read(actor, ReadPolicy.Command.active()).policy().content();
        }
    }

    private static PolicyContent content(PolicyWish wish, PolicyContent before) {
        FieldsResource.Words title = wish.title();
        String code = wish.codeRule();
        return new PolicyContent(
                title == null ? before.title() : FieldsResource.labels("title", title),
                stages(wish.stages(), before.stages()),
                Objects.requireNonNullElse(wish.verifier(), before.verifier()),
                code == null ? before.codeRule() : new CodeRule(code),
                aliases(wish.aliases(), before.aliases()),
                Objects.requireNonNullElse(wish.freshnessDays(), before.freshnessDays()),
                tiers(wish.tiers(), before.tiers()),
                before.terms());
    }

    static List<ChainStage> stages(@Nullable List<StageWish> wished, List<ChainStage> before) {
        if (wished == null) {
            return before;
        }
        List<ChainStage> stages = new ArrayList<>();
        for (StageWish stage : wished) {
            Labels name = FieldsResource.labels("stages/name", given("stages/name", stage.name()));
            stages.add(new ChainStage(
                    name,
                    given("stages/role", stage.role()),
                    Objects.requireNonNullElse(stage.scope(), ChainStage.Scope.ANYWHERE),
                    Objects.requireNonNullElse(stage.quorum(), 1),
                    Objects.requireNonNullElse(stage.workingDays(), 2),
                    stage.duties() == null ? Set.of() : Set.copyOf(stage.duties()),
                    RegistrationsResource.text(stage.clause()),
                    MeetingWish.rule(stage.meeting())));
        }
        return stages;
    }

    private static List<AliasTemplate> aliases(@Nullable List<AliasWish> wished, List<AliasTemplate> before) {
        return wished == null
                ? before
                : wished.stream()
                        .map(alias -> new AliasTemplate(
                                given("aliases/kind", alias.kind()), given("aliases/template", alias.template())))
                        .toList();
    }

    private static List<TierRule> tiers(@Nullable List<TierWish> wished, List<TierRule> before) {
        if (wished == null) {
            return before;
        }
        List<TierRule> tiers = new ArrayList<>();
        for (TierWish tier : wished) {
            int days = Objects.requireNonNullElse(tier.maxDays(), 0);
            if (days < 0) {
                throw new MalformedRequest(400, "parameterInvalid", "tiers/maxDays");
            }
            tiers.add(new TierRule(given("tiers/tier", tier.tier()), given("tiers/required", tier.required()), days));
        }
        return tiers;
    }
}
