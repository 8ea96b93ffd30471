package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperForm;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.print.Stamp;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.NeedyCustomer;
import org.kedang.profiles.api.Vocabulary;
import org.kedang.profiles.domain.Term;
import org.kedang.profiles.usecase.CountCustomersByStage;
import org.kedang.profiles.usecase.CountOpenedByWeek;
import org.kedang.profiles.usecase.ListNeedyCustomers;
import org.kedang.profiles.usecase.PrintCard;

/** What the dashboard shows of customers, and the paper card, by REST. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerListsResource {
    private final CurrentActor me;
    private final ListNeedyCustomers needy;
    private final CountCustomersByStage stages;
    private final CountOpenedByWeek weeks;
    private final PrintCard printCard;
    private final PaperPress press;
    private final FileDivisions divisions;
    private final Vocabulary vocabulary;

    @Inject
    CustomerListsResource(
            CurrentActor me,
            ListNeedyCustomers needy,
            CountCustomersByStage stages,
            CountOpenedByWeek weeks,
            PrintCard printCard,
            PaperPress press,
            FileDivisions divisions,
            Vocabulary vocabulary) {
        this.me = me;
        this.needy = needy;
        this.stages = stages;
        this.weeks = weeks;
        this.printCard = printCard;
        this.press = press;
        this.divisions = divisions;
        this.vocabulary = vocabulary;
    }

    @GET
    @Path("needing-attention")
    public Response needingAttention(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<NeedyCustomer> slice =
                needy.list(new ListNeedyCustomers.Command(cursor, Paging.limit(limit)), me.actor());
        return Paging.page(slice.items(), slice.next(), here);
    }

    @GET
    @Path("stages")
    public Response stages(@Context UriInfo here) {
        return Paging.page(stages.count(me.actor()), null, here);
    }

    /** Files opened in each of the last twelve weeks, the oldest first. */
    @GET
    @Path("opened-by-week")
    public Response openedByWeek(@Context UriInfo here) {
        return Paging.page(weeks.count(me.actor()), null, here);
    }

    @GET
    @Path("{id}/card.pdf")
    @Produces("application/pdf")
    public Response print(
            @PathParam("id") String id, @QueryParam("purpose") @Nullable String purpose, @Context HttpHeaders headers)
            throws IOException {
        Actor actor = me.actor();
        PrintCard.Card card = printCard.print(
                new PrintCard.Command(IdText.in(id, "customer", CustomerId::new), RegistrationsResource.text(purpose)),
                actor);
        Messages texts = Messages.in(headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.SIMPLIFIED));
        String heading = vocabulary.word(Term.CARD, texts.locale()).orElseGet(() -> texts.get("file.print.heading"));
        PaperForm form = CardForm.of(card, actor, texts, divisions.in(texts.locale()), heading);
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        press.print(form, Stamp.of(actor, card.at(), card.file().secrecy(), texts), card.at(), Messages.ZONE, paper);
        return Response.ok(paper.toByteArray())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + card.file().number() + ".pdf\"")
                .build();
    }
}
