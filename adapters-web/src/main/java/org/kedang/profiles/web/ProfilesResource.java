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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.usecase.AdoptProfile;
import org.kedang.profiles.usecase.ReadProfiles;

/** The ready sets of rules by REST (002, 001, 003-A and others), and taking one of them up. */
@Path("profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProfilesResource {
    private final CurrentActor me;
    private final ReadProfiles read;
    private final AdoptProfile adopt;
    private final RuleAnswers answers;

    @Inject
    ProfilesResource(CurrentActor me, ReadProfiles read, AdoptProfile adopt, RuleAnswers answers) {
        this.me = me;
        this.read = read;
        this.adopt = adopt;
        this.answers = answers;
    }

    /**
     * All of them.
     *
     * @param active code of the one the firm goes by today
     * @param newest number of the newest version of the opening policy
     */
    public record Shelf(String active, int newest, List<Profile> items) {}

    /** One of them in short: whom a form passes, numbers, words, papers, figures. */
    public record Profile(
            String code,
            int edition,
            String regulation,
            Labels name,
            Labels about,
            String clause,
            List<ChainStage> stages,
            String codeRule,
            PolicyTerms terms) {
        static Profile of(FirmProfile profile) {
            return new Profile(
                    profile.code(),
                    profile.edition(),
                    profile.regulation(),
                    profile.name(),
                    profile.about(),
                    profile.openingClause(),
                    profile.opening().stages(),
                    profile.opening().codeRule().template(),
                    profile.opening().terms());
        }
    }

    /**
     * From when on and why.
     *
     * @param startsOn tomorrow or later
     */
    public record AdoptionWish(@Nullable LocalDate startsOn, @Nullable String note) {}

    @GET
    public Response list() {
        ReadProfiles.Answer answer = read.read(me.actor(), new ReadProfiles.Command());
        Shelf shelf = new Shelf(
                answer.active().code(),
                answer.newest(),
                answer.profiles().stream().map(Profile::of).toList());
        return Response.ok(shelf).tag(EntityTags.of(answer.newest())).build();
    }

    @POST
    @Path("{code}/adoption")
    public Response adopt(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable AdoptionWish body) {
        return answers.created(adopt.adopt(me.actor(), wish(code, seen, mends, body)), headers);
    }

    @POST
    @Path("{code}/adoption/rehearsal")
    public RuleBodies.Rehearsal rehearse(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context HttpHeaders headers,
            @Nullable AdoptionWish body) {
        return answers.rehearsed(wish(code, seen, null, body), cursor, limit, headers);
    }

    private static AdoptProfile.Command wish(
            String code, @Nullable String seen, @Nullable String mends, @Nullable AdoptionWish body) {
        AdoptionWish wish = RegistrationsResource.present(body);
        return new AdoptProfile.Command(
                FieldsResource.base(seen),
                code,
                FieldsResource.given("startsOn", wish.startsOn()),
                RegistrationsResource.text(wish.note()),
                RuleAnswers.mends(mends));
    }
}
