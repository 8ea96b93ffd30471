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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.usecase.ChangeTriggers;
import org.kedang.profiles.usecase.ReadTriggers;

/** Which changes make tasks, by REST (000 变更触发机制). If-Match carries the tag of the newest version. */
@Path("triggers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TriggersResource {
    private final CurrentActor me;
    private final ReadTriggers read;
    private final ChangeTriggers change;
    private final RuleAnswers answers;

    @Inject
    TriggersResource(CurrentActor me, ReadTriggers read, ChangeTriggers change, RuleAnswers answers) {
        this.me = me;
        this.read = read;
        this.change = change;
        this.answers = answers;
    }

    /** A task a trigger makes; five working days where nothing is said. */
    public record TaskWish(
            FieldsResource.@Nullable Words title,
            TriggerTask.@Nullable To to,
            @Nullable Role role,
            @Nullable Integer workingDays,
            @Nullable String block,
            FieldsResource.@Nullable Words blockName) {}

    /** Fields and the tasks their change makes. */
    public record TriggerWish(
            @Nullable String code,
            FieldsResource.@Nullable Words name,
            @Nullable List<String> fields,
            @Nullable List<TaskWish> tasks) {}

    /**
     * The policy as it shall be. What is absent stays as in the newest version.
     *
     * @param startsOn first day of the new version, tomorrow or later
     * @param note why
     * @param clause clause it rests on
     */
    public record TriggersWish(
            @Nullable List<TriggerWish> triggers,
            @Nullable Role escalation,
            @Nullable LocalDate startsOn,
            @Nullable String note,
            @Nullable String clause) {}

    @GET
    public Response read(@QueryParam("version") @Nullable String version) {
        TriggerPolicy policy = read.read(me.actor(), new ReadTriggers.Command(RuleAnswers.number(version)))
                .policy();
        return RuleAnswers.version(policy, policy.version());
    }

    @POST
    @Path("versions")
    public Response change(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable TriggersWish body) {
        return answers.created(change.change(me.actor(), wish(seen, mends, body)), headers);
    }

    @POST
    @Path("versions/rehearsal")
    public RuleBodies.Rehearsal rehearse(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context HttpHeaders headers,
            @Nullable TriggersWish body) {
        return answers.rehearsed(wish(seen, null, body), cursor, limit, headers);
    }

    private ChangeTriggers.Command wish(@Nullable String seen, @Nullable String mends, @Nullable TriggersWish body) {
        TriggersWish wish = RegistrationsResource.present(body);
        int base = FieldsResource.base(seen);
        TriggerPolicy newest =
                read.read(me.actor(), new ReadTriggers.Command(null)).versions().get(0);
        return new ChangeTriggers.Command(
                base,
                triggers(wish.triggers(), newest.triggers()),
                Objects.requireNonNullElse(wish.escalation(), newest.escalation()),
                given("startsOn", wish.startsOn()),
                RegistrationsResource.text(wish.note()),
                RegistrationsResource.text(wish.clause()),
                RuleAnswers.mends(mends));
    }

    private static List<Trigger> triggers(@Nullable List<TriggerWish> wished, List<Trigger> before) {
        if (wished == null) {
            return before;
        }
        List<Trigger> triggers = new ArrayList<>();
        for (TriggerWish trigger : wished) {
            triggers.add(new Trigger(
                    given("triggers/code", trigger.code()),
                    FieldsResource.labels("triggers/name", given("triggers/name", trigger.name())),
                    Set.copyOf(given("triggers/fields", trigger.fields())),
                    given("triggers/tasks", trigger.tasks()).stream()
                            .map(TriggersResource::task)
                            .toList()));
        }
        return triggers;
    }

    private static TriggerTask task(TaskWish wish) {
        FieldsResource.Words blockName = wish.blockName();
        return new TriggerTask(
                FieldsResource.labels("tasks/title", given("tasks/title", wish.title())),
                given("tasks/to", wish.to()),
                wish.role(),
                Objects.requireNonNullElse(wish.workingDays(), 5),
                RegistrationsResource.text(wish.block()),
                blockName == null ? Labels.NONE : FieldsResource.labels("tasks/blockName", blockName));
    }
}
