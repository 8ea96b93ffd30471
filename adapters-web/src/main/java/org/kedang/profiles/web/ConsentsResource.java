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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Retries;
import org.kedang.profiles.api.ConsentView;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.usecase.ReadConsentPaper;
import org.kedang.profiles.usecase.ReadConsents;
import org.kedang.profiles.usecase.RecordConsent;
import org.kedang.profiles.usecase.RemoveUnconsented;
import org.kedang.profiles.usecase.WithdrawConsent;

/** Consents to sensitive data of a customer by REST: read, note down, take back, take out what nobody consents to (C19). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ReadConsents read;
    private final ReadConsentPaper readPaper;
    private final RecordConsent record;
    private final WithdrawConsent withdraw;
    private final RemoveUnconsented remove;

    @Inject
    ConsentsResource(
            CurrentActor me,
            Retries retries,
            ReadConsents read,
            ReadConsentPaper readPaper,
            RecordConsent record,
            WithdrawConsent withdraw,
            RemoveUnconsented remove) {
        this.me = me;
        this.retries = retries;
        this.read = read;
        this.readPaper = readPaper;
        this.record = record;
        this.withdraw = withdraw;
        this.remove = remove;
    }

    /**
     * A consent as it is noted down.
     *
     * @param person who consented
     * @param paper id of a paper stored for this customer, or laid to the form, before
     */
    public record ConsentWish(
            @Nullable String person,
            @Nullable LocalDate givenOn,
            @Nullable List<String> fields,
            @Nullable String paper) {}

    /** The consent that was noted down. */
    public record RecordedConsent(ConsentId id) {}

    /** That a consent was taken back, when and why. */
    public record ConsentWithdrawal(@Nullable LocalDate on, @Nullable String reason) {}

    /** Why sensitive data is taken out. */
    public record SensitiveRemoval(@Nullable String reason) {}

    /** The version of the file that says it no more. */
    public record RemovedSensitive(int version) {}

    /** A sensitive field the firm collects. */
    public record SensitiveField(String code, Labels label, String purpose) {}

    /** The consents of a customer and what may be consented to. */
    public record ConsentList(
            List<ConsentView> consents, List<SensitiveField> fields, boolean mayRecord, boolean removable) {}

    @GET
    @Path("{id}/consents")
    public Response read(@PathParam("id") String id) {
        ReadConsents.Answer found = read.read(customer(id), me.actor());
        return Response.ok(new ConsentList(
                        found.consents(),
                        found.fields().stream()
                                .map(field -> new SensitiveField(field.code(), field.labels(), field.purpose()))
                                .toList(),
                        found.mayRecord(),
                        found.removable()))
                .tag(EntityTags.of(found.revision()))
                .build();
    }

    @POST
    @Path("{id}/consents")
    public Response record(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ConsentWish body) {
        ConsentWish wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        CustomerId customer = customer(id);
        RecordConsent.Command command = new RecordConsent.Command(
                customer,
                RegistrationsResource.text(wish.person()),
                day("givenOn", wish.givenOn()),
                fields(wish),
                paper(wish));
        return retries.answer(actor, key, "POST customers/" + customer + "/consents", wish.toString(), () -> {
            ConsentId made = record.record(command, actor);
            return new Retries.Created(201, "customers/" + customer + "/consents", -1, new RecordedConsent(made));
        });
    }

    @GET
    @Path("{id}/consents/{consent}/paper")
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    public Response paper(@PathParam("id") String id, @PathParam("consent") String consent) {
        ReadConsentPaper.Paper found =
                readPaper.read(new ReadConsentPaper.Command(customer(id), consent(consent)), me.actor());
        return Response.ok(found.content().bytes(), found.evidence().type().mediaType())
                .header(
                        "Content-Disposition",
                        EvidenceDownload.disposition(found.evidence().name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Path("{id}/consents/{consent}/withdraw")
    public Response withdraw(
            @PathParam("id") String id, @PathParam("consent") String consent, @Nullable ConsentWithdrawal body) {
        ConsentWithdrawal said = RegistrationsResource.present(body);
        withdraw.withdraw(
                new WithdrawConsent.Command(
                        customer(id),
                        consent(consent),
                        day("on", said.on()),
                        RegistrationsResource.text(said.reason())),
                me.actor());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/consents/removal")
    public Response remove(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @Nullable SensitiveRemoval body) {
        SensitiveRemoval said = RegistrationsResource.present(body);
        int version = remove.remove(
                new RemoveUnconsented.Command(
                        customer(id), EntityTags.required(seen), RegistrationsResource.text(said.reason())),
                me.actor());
        return Response.ok(new RemovedSensitive(version)).build();
    }

    static LocalDate day(String name, @Nullable LocalDate day) {
        if (day == null) {
            throw new MalformedRequest(400, "parameterInvalid", name);
        }
        return day;
    }

    static List<String> fields(ConsentWish wish) {
        return wish.fields() == null ? List.of() : wish.fields();
    }

    static EvidenceId paper(ConsentWish wish) {
        String paper = wish.paper();
        if (paper == null) {
            throw new MalformedRequest(400, "parameterInvalid", "paper");
        }
        return IdText.in(paper, "evidence", EvidenceId::new);
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }

    private static ConsentId consent(String id) {
        return IdText.in(id, "consent", ConsentId::new);
    }
}
