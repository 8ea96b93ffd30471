package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Retries;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.ReadFormConsents;
import org.kedang.profiles.usecase.RecordFormConsent;
import org.kedang.profiles.usecase.WithdrawFormConsent;

/** Consents to sensitive data on a registration form by REST (C19). */
@Path("registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FormConsentsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ReadFormConsents read;
    private final RecordFormConsent record;
    private final WithdrawFormConsent withdraw;

    @Inject
    FormConsentsResource(
            CurrentActor me,
            Retries retries,
            ReadFormConsents read,
            RecordFormConsent record,
            WithdrawFormConsent withdraw) {
        this.me = me;
        this.retries = retries;
        this.read = read;
        this.record = record;
        this.withdraw = withdraw;
    }

    @GET
    @Path("{id}/consents")
    public Response read(@PathParam("id") String id) {
        ReadFormConsents.Answer found = read.read(new ReadFormConsents.Command(form(id)), me.actor());
        return Response.ok(new ConsentsResource.ConsentList(
                        found.consents(),
                        found.fields().stream()
                                .map(field -> new ConsentsResource.SensitiveField(
                                        field.code(), field.labels(), field.purpose()))
                                .toList(),
                        found.mayRecord(),
                        false))
                .build();
    }

    @POST
    @Path("{id}/consents")
    public Response record(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            ConsentsResource.@Nullable ConsentWish body) {
        ConsentsResource.ConsentWish wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        RegistrationId form = form(id);
        RecordFormConsent.Command command = new RecordFormConsent.Command(
                form,
                RegistrationsResource.text(wish.person()),
                ConsentsResource.day("givenOn", wish.givenOn()),
                ConsentsResource.fields(wish),
                ConsentsResource.paper(wish));
        return retries.answer(actor, key, "POST registrations/" + form + "/consents", wish.toString(), () -> {
            ConsentId made = record.record(command, actor);
            return new Retries.Created(
                    201, "registrations/" + form + "/consents", -1, new ConsentsResource.RecordedConsent(made));
        });
    }

    @POST
    @Path("{id}/consents/{consent}/withdraw")
    public Response withdraw(
            @PathParam("id") String id,
            @PathParam("consent") String consent,
            ConsentsResource.@Nullable ConsentWithdrawal body) {
        ConsentsResource.ConsentWithdrawal said = RegistrationsResource.present(body);
        withdraw.withdraw(
                new WithdrawFormConsent.Command(
                        form(id),
                        IdText.in(consent, "consent", ConsentId::new),
                        ConsentsResource.day("on", said.on()),
                        RegistrationsResource.text(said.reason())),
                me.actor());
        return Response.noContent().build();
    }

    private static RegistrationId form(String id) {
        return IdText.in(id, "registration", RegistrationId::new);
    }
}
