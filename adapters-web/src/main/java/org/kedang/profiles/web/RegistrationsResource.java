package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;
import org.kedang.portal.rest.ValuesBody;
import org.kedang.profiles.api.RegistrationRow;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.ExpectedSale;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.usecase.FileRegistration;
import org.kedang.profiles.usecase.ListOwnRegistrations;
import org.kedang.profiles.usecase.ReadRegistration;
import org.kedang.profiles.usecase.ReturnRegistration;
import org.kedang.profiles.usecase.SaveDraft;
import org.kedang.profiles.usecase.StartRegistration;
import org.kedang.profiles.usecase.SubmitRegistration;
import org.kedang.profiles.usecase.WithdrawRegistration;

/** The registration form F01 by REST: draft, submit, return, withdraw, verify and file (002 §3.2, §5.1). */
@Path("registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final StartRegistration start;
    private final SaveDraft save;
    private final ReadRegistration read;
    private final ListOwnRegistrations list;
    private final SubmitRegistration submit;
    private final WithdrawRegistration withdraw;
    private final ReturnRegistration giveBack;
    private final FileRegistration file;

    @Inject
    RegistrationsResource(
            CurrentActor me,
            Retries retries,
            StartRegistration start,
            SaveDraft save,
            ReadRegistration read,
            ListOwnRegistrations list,
            SubmitRegistration submit,
            WithdrawRegistration withdraw,
            ReturnRegistration giveBack,
            FileRegistration file) {
        this.me = me;
        this.retries = retries;
        this.start = start;
        this.save = save;
        this.read = read;
        this.list = list;
        this.submit = submit;
        this.withdraw = withdraw;
        this.giveBack = giveBack;
        this.file = file;
    }

    /**
     * A new form or the whole of a draft.
     *
     * @param tier FULL when absent
     * @param handler original handler, when it is not the caller; only for new forms
     * @param expected what he expects to sell the customer; where absent it stays as it was said
     */
    public record Draft(
            @Nullable JsonObject fields,
            @Nullable FileTier tier,
            @Nullable String handler,
            @Nullable Expectation expected) {}

    /**
     * How the customer will pay, and how much (003-R 一).
     *
     * @param amount yuan
     */
    public record Expectation(ExpectedSale.@Nullable Payment payment, @Nullable BigDecimal amount) {}

    /**
     * A form that was begun.
     *
     * @param contactBook the limit up to which the contact book is enough, where no more is expected
     */
    public record StartedForm(String id, @Nullable Figure contactBook) {}

    /** @param notSame why the customer is none of the similar ones */
    public record Submission(@Nullable String notSame) {}

    /** A reason or a question. */
    public record Words(@Nullable String text, @Nullable Long approvalRevision) {}

    /** What the verifier notes (002 §3.2). */
    public record Filing(
            @Nullable Long approvalRevision,
            @Nullable JsonObject fields,
            @Nullable String confirmedBy,
            Verification.@Nullable Means means,
            @Nullable Instant confirmedAt,
            @Nullable String note,
            @Nullable String notSame) {}

    /** A form as the interface shows it. */
    public record Form(
            RegistrationId id,
            String state,
            String tier,
            String author,
            String handler,
            Map<String, Object> fields,
            String question,
            String notSame,
            @Nullable String approval,
            long approvalRevision,
            String stage,
            @Nullable String customer,
            String number,
            Instant createdAt,
            Instant changedAt,
            List<Step> chain,
            List<String> duties,
            List<LaidPaper> papers,
            @Nullable Rating rating,
            Expectation expected,
            @Nullable Figure contactBook) {}

    /** One stage of the chain the form passes. */
    public record Step(Labels name, Role role, int workingDays, String clause, boolean done, boolean waits) {}

    /** A paper that lies with the form; the code is the policy's. */
    public record LaidPaper(String code, ChangeBodies.EvidencePaper paper, boolean accepted) {}

    /** Value and risk as the department head sees them (003-E 1). */
    public record Rating(CustomerRating.Value value, CustomerRating.Risk risk, String basis, String by, Instant at) {}

    @POST
    public Response start(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Draft body) {
        Draft draft = present(body);
        Actor actor = me.actor();
        EmployeeId handler = draft.handler() == null ? null : IdText.in(draft.handler(), "employee", EmployeeId::new);
        return retries.answer(actor, key, "POST registrations", draft.toString(), () -> {
            StartRegistration.Started started = start.start(
                    new StartRegistration.Command(
                            values(draft.fields()),
                            tier(draft.tier()),
                            handler,
                            Optional.ofNullable(expected(draft)).orElse(ExpectedSale.UNSAID)),
                    actor);
            return new Retries.Created(
                    201,
                    "registrations/" + started.id(),
                    started.revision(),
                    new StartedForm(
                            started.id().toString(),
                            read.read(new ReadRegistration.Command(started.id()), actor)
                                    .contactBook()));
        });
    }

    @GET
    public Response list(
            @QueryParam("open") boolean onlyOpen,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<RegistrationRow> slice =
                list.list(new ListOwnRegistrations.Command(onlyOpen, cursor, Paging.limit(limit)), me.actor());
        return Paging.page(slice.items(), slice.next(), here);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        RegistrationView view = read.read(new ReadRegistration.Command(form(id)), me.actor());
        return Response.ok(new Form(
                        view.id(),
                        view.state().name(),
                        view.tier().name(),
                        view.authorName(),
                        view.handlerName(),
                        ValuesBody.write(view.values()),
                        view.question(),
                        view.notSame(),
                        Optional.ofNullable(view.approval())
                                .map(Object::toString)
                                .orElse(null),
                        view.approvalRevision(),
                        view.stage(),
                        Optional.ofNullable(view.customer())
                                .map(Object::toString)
                                .orElse(null),
                        view.number(),
                        view.createdAt(),
                        view.changedAt(),
                        view.chain().stream()
                                .map(link -> new Step(
                                        link.name(),
                                        link.role(),
                                        link.workingDays(),
                                        link.clause(),
                                        link.done(),
                                        link.here()))
                                .toList(),
                        view.duties().stream().map(StageDuty::name).sorted().toList(),
                        view.papers().stream()
                                .map(paper -> new LaidPaper(
                                        paper.code(), ChangeBodies.paper(paper.evidence()), paper.accepted()))
                                .toList(),
                        rating(view),
                        new Expectation(
                                view.expected().payment(), view.expected().amount()),
                        view.contactBook()))
                .tag(EntityTags.of(view.revision()))
                .build();
    }

    @PUT
    @Path("{id}")
    public Response save(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Draft body) {
        Draft draft = present(body);
        long revision = save.save(
                new SaveDraft.Command(
                        form(id),
                        EntityTags.required(seen),
                        values(draft.fields()),
                        tier(draft.tier()),
                        expected(draft)),
                me.actor());
        return Response.noContent().tag(EntityTags.of(revision)).build();
    }

    @POST
    @Path("{id}/submit")
    public Response submit(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Submission body) {
        long unused = submit.submit(
                new SubmitRegistration.Command(
                        form(id), EntityTags.required(seen), null, body == null ? "" : text(body.notSame())),
                me.actor());
        return read(id);
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Words body) {
        withdraw.withdraw(
                new WithdrawRegistration.Command(
                        form(id), EntityTags.required(seen), text(present(body).text())),
                me.actor());
        return read(id);
    }

    @POST
    @Path("{id}/return")
    public Response giveBack(@PathParam("id") String id, @Nullable Words body) {
        Words words = present(body);
        giveBack.giveBack(
                new ReturnRegistration.Command(form(id), revision(words.approvalRevision()), text(words.text())),
                me.actor());
        try {
            return read(id);
        } catch (NotPermitted over) {
            // the right to read it ended with the stage that was decided
            return Response.noContent().build();
        }
    }

    @POST
    @Path("{id}/file")
    public Response file(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Filing body) {
        Filing filing = present(body);
        long revision = EntityTags.required(seen);
        Actor actor = me.actor();
        RegistrationId form = form(id);
        return retries.answer(actor, key, "POST registrations/" + form + "/file", filing.toString(), () -> {
            FileRegistration.Filed filed = file.file(
                    new FileRegistration.Command(
                            form,
                            revision,
                            revision(filing.approvalRevision()),
                            filing.fields() == null ? null : values(filing.fields()),
                            text(filing.confirmedBy()),
                            filing.means() == null ? Verification.Means.PHONE : filing.means(),
                            filing.confirmedAt(),
                            text(filing.note()),
                            text(filing.notSame())),
                    actor);
            String customer = filed.customer() == null ? "" : filed.customer().toString();
            return new Retries.Created(
                    customer.isEmpty() ? 200 : 201,
                    customer.isEmpty() ? "" : "customers/" + customer,
                    -1,
                    Map.of("registration", form.toString(), "customer", customer, "number", filed.number()));
        });
    }

    private static @Nullable Rating rating(RegistrationView view) {
        CustomerRating rating = view.rating();
        return rating == null
                ? null
                : new Rating(rating.value(), rating.risk(), rating.basis(), view.ratedBy(), rating.at());
    }

    private static @Nullable ExpectedSale expected(Draft draft) {
        Expectation said = draft.expected();
        return said == null
                ? null
                : new ExpectedSale(
                        FieldsResource.given("expected/payment", said.payment()),
                        said.amount() == null ? BigDecimal.ZERO : said.amount());
    }

    private static RegistrationId form(String id) {
        return IdText.in(id, "registration", RegistrationId::new);
    }

    static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        return body;
    }

    private static FieldValues values(@Nullable JsonObject fields) {
        return fields == null ? FieldValues.empty() : ValuesBody.read(fields);
    }

    private static FileTier tier(@Nullable FileTier tier) {
        return tier == null ? FileTier.FULL : tier;
    }

    private static long revision(@Nullable Long revision) {
        if (revision == null) {
            throw new MalformedRequest(400, "parameterInvalid", "approvalRevision");
        }
        return revision;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
