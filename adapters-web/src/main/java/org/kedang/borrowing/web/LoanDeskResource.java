package org.kedang.borrowing.web;

import static org.kedang.borrowing.web.LoanBodies.id;
import static org.kedang.borrowing.web.LoanBodies.present;
import static org.kedang.borrowing.web.LoanBodies.text;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.usecase.CheckReturn;
import org.kedang.borrowing.usecase.CloseLoan;
import org.kedang.borrowing.usecase.HandOutPaper;
import org.kedang.borrowing.usecase.ListLoans;
import org.kedang.borrowing.usecase.NoteExtension;
import org.kedang.borrowing.usecase.ReadLoan;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;

/** The register of loans and what the archivist does in it, by REST (F18, F19). */
@Path("loans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LoanDeskResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ListLoans list;
    private final ReadLoan read;
    private final NoteExtension note;
    private final HandOutPaper handOut;
    private final CheckReturn check;
    private final CloseLoan close;

    @Inject
    LoanDeskResource(
            CurrentActor me,
            Retries retries,
            ListLoans list,
            ReadLoan read,
            NoteExtension note,
            HandOutPaper handOut,
            CheckReturn check,
            CloseLoan close) {
        this.me = me;
        this.retries = retries;
        this.list = list;
        this.read = read;
        this.note = note;
        this.handOut = handOut;
        this.check = check;
        this.close = close;
    }

    @GET
    @Path("register")
    public Response register(
            @QueryParam("standing") @Nullable String standing,
            @QueryParam("employee") @Nullable String employee,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<LoanRow> slice = list.list(
                me.actor(),
                new ListLoans.Command(
                        standing(standing),
                        text(employee),
                        text(customer),
                        LoanBodies.before(cursor),
                        Paging.limit(limit)));
        return Paging.page(slice.items(), slice.next(), here);
    }

    private static Loan.@Nullable Standing standing(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(Loan.Standing.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedRequest(400, "parameterInvalid", "standing"));
    }

    @POST
    @Path("{id}/noted-extensions")
    public Response note(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            LoanBodies.@Nullable NotedLoanExtension body) {
        LoanBodies.NotedLoanExtension wish = present(body);
        LoanChannel channel = wish.channel();
        if (channel == null) {
            throw new MalformedRequest(400, "parameterInvalid", "channel");
        }
        Actor actor = me.actor();
        NoteExtension.Command command =
                new NoteExtension.Command(id(id), wish.until(), text(wish.reason()), channel, text(wish.words()));
        return retries.answer(
                actor,
                key,
                "POST loans/" + command.loan() + "/noted-extensions",
                wish.toString(),
                () -> LoansResource.created(note.note(command, actor)));
    }

    @POST
    @Path("{id}/hand-out")
    public Response handOut(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            LoanBodies.@Nullable PaperHandOut body) {
        LoanBodies.PaperHandOut out = present(body);
        handOut.handOut(
                new HandOutPaper.Command(id(id), EntityTags.required(seen), out.pages(), text(out.note())), me.actor());
        return answer(id);
    }

    @POST
    @Path("{id}/return")
    public Response check(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            LoanBodies.@Nullable LoanReturnBody body) {
        LoanBodies.LoanReturnBody back = present(body);
        int unused = check.check(
                new CheckReturn.Command(
                        id(id), EntityTags.required(seen), back.pages(), back.condition(), text(back.note())),
                me.actor());
        return answer(id);
    }

    @POST
    @Path("{id}/close")
    public Response close(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            LoanBodies.@Nullable LoanClosing body) {
        close.close(
                new CloseLoan.Command(
                        id(id), EntityTags.required(seen), text(present(body).explanation())),
                me.actor());
        return answer(id);
    }

    private Response answer(String id) {
        return LoanBodies.loan(read.read(me.actor(), new ReadLoan.Command(id(id))));
    }
}
