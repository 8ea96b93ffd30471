package org.kedang.borrowing.web;

import static org.kedang.borrowing.web.LoanBodies.id;
import static org.kedang.borrowing.web.LoanBodies.present;
import static org.kedang.borrowing.web.LoanBodies.some;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.usecase.AskForLoan;
import org.kedang.borrowing.usecase.ExtendLoan;
import org.kedang.borrowing.usecase.ListOwnLoans;
import org.kedang.borrowing.usecase.ReadLoan;
import org.kedang.borrowing.usecase.ReturnLoan;
import org.kedang.borrowing.usecase.WithdrawLoan;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;

/** Borrowing as its borrower does it, by REST (F17, F18). */
@Path("loans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LoansResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ListOwnLoans own;
    private final AskForLoan ask;
    private final ReadLoan read;
    private final WithdrawLoan withdraw;
    private final ExtendLoan extend;
    private final ReturnLoan giveBack;

    @Inject
    LoansResource(
            CurrentActor me,
            Retries retries,
            ListOwnLoans own,
            AskForLoan ask,
            ReadLoan read,
            WithdrawLoan withdraw,
            ExtendLoan extend,
            ReturnLoan giveBack) {
        this.me = me;
        this.retries = retries;
        this.own = own;
        this.ask = ask;
        this.read = read;
        this.withdraw = withdraw;
        this.extend = extend;
        this.giveBack = giveBack;
    }

    @GET
    public Response own(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<LoanRow> slice =
                own.list(me.actor(), new ListOwnLoans.Command(LoanBodies.before(cursor), Paging.limit(limit)));
        return Paging.page(slice.items(), slice.next(), here);
    }

    @POST
    public Response ask(@HeaderParam("Idempotency-Key") @Nullable String key, LoanBodies.@Nullable LoanWishBody body) {
        LoanBodies.LoanWishBody wish = present(body);
        Actor actor = me.actor();
        AskForLoan.Command command = new AskForLoan.Command(
                some(wish.customers()),
                Set.copyOf(some(wish.categories())),
                Set.copyOf(some(wish.media())),
                wish.printing(),
                wish.purpose(),
                text(wish.reason()),
                wish.from(),
                wish.until());
        return retries.answer(actor, key, "POST loans", wish.toString(), () -> created(ask.ask(command, actor)));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        return LoanBodies.loan(read.read(me.actor(), new ReadLoan.Command(id(id))));
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        withdraw.withdraw(new WithdrawLoan.Command(id(id), EntityTags.required(seen)), me.actor());
        return read(id);
    }

    @POST
    @Path("{id}/extensions")
    public Response extend(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            LoanBodies.@Nullable LoanExtension body) {
        LoanBodies.LoanExtension wish = present(body);
        Actor actor = me.actor();
        ExtendLoan.Command command = new ExtendLoan.Command(id(id), wish.until(), text(wish.reason()));
        return retries.answer(
                actor,
                key,
                "POST loans/" + command.loan() + "/extensions",
                wish.toString(),
                () -> created(extend.extend(command, actor)));
    }

    @POST
    @Path("{id}/give-back")
    public Response giveBack(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        giveBack.giveBack(new ReturnLoan.Command(id(id), EntityTags.required(seen)), me.actor());
        return read(id);
    }

    static Retries.Created created(Loan loan) {
        return new Retries.Created(201, "loans/" + loan.id(), -1, LoanBodies.asked(loan));
    }
}
