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
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.usecase.AddGroup;
import org.kedang.profiles.usecase.RuleChangeRef;

/** The groups of the field dictionary by REST; see {@link FieldsResource} for versions and tags. */
@Path("dictionary/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GroupsResource {
    private final CurrentActor me;
    private final AddGroup addGroup;
    private final RuleAnswers answers;

    @Inject
    GroupsResource(CurrentActor me, AddGroup addGroup, RuleAnswers answers) {
        this.me = me;
        this.addGroup = addGroup;
        this.answers = answers;
    }

    /**
     * A group as it shall be.
     *
     * @param maxRows rows of a table; absent or 0 for a single block
     * @param order place on the card; absent for the end
     * @param startsOn first day of the new version
     * @param note why
     * @param clause clause it rests on
     */
    public record GroupWish(
            @Nullable String code,
            FieldsResource.@Nullable Words labels,
            @Nullable Integer maxRows,
            @Nullable Integer order,
            @Nullable LocalDate startsOn,
            @Nullable String note,
            @Nullable String clause) {}

    @POST
    public Response add(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable GroupWish body) {
        GroupWish wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        Integer rows = wish.maxRows();
        RuleChangeRef asked = addGroup.add(
                actor,
                new AddGroup.Command(
                        FieldsResource.base(seen),
                        given("code", wish.code()),
                        FieldsResource.labels("labels", given("labels", wish.labels())),
                        rows == null ? 0 : rows,
                        wish.order(),
                        given("startsOn", wish.startsOn()),
                        RegistrationsResource.text(wish.note()),
                        RegistrationsResource.text(wish.clause()),
                        RuleAnswers.mends(mends)));
        return answers.created(asked, headers);
    }
}
