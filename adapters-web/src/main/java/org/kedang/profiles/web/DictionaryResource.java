package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.ReadPolicy;

/** The field dictionary and the opening policy by REST: what a form must look like follows from them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class DictionaryResource {
    private final CurrentActor me;
    private final ReadDictionary readDictionary;
    private final ReadPolicy readPolicy;

    @Inject
    DictionaryResource(CurrentActor me, ReadDictionary readDictionary, ReadPolicy readPolicy) {
        this.me = me;
        this.readDictionary = readDictionary;
        this.readPolicy = readPolicy;
    }

    @GET
    @Path("dictionary")
    public Response dictionary(@QueryParam("version") @Nullable String version) {
        ReadDictionary.Answer answer =
                readDictionary.read(me.actor(), new ReadDictionary.Command(number(version), null));
        return Response.ok(DictionaryBody.of(answer.said(), answer.active()))
                .tag(EntityTags.of(answer.dictionary().version()))
                .build();
    }

    @GET
    @Path("policy")
    public Response policy(@QueryParam("version") @Nullable String version) {
        OpeningPolicy policy = readPolicy
                .read(me.actor(), new ReadPolicy.Command(number(version)))
                .policy();
        return Response.ok(policy).tag(EntityTags.of(policy.version())).build();
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new MalformedRequest(400, "parameterInvalid", "version");
        }
        return Integer.valueOf(text);
    }
}
