package org.kedang.conduct.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.usecase.ListSigners;
import org.kedang.conduct.usecase.ListTexts;
import org.kedang.conduct.usecase.PublishQuiz;
import org.kedang.conduct.usecase.PublishText;
import org.kedang.conduct.usecase.ReadQuizBank;
import org.kedang.conduct.usecase.ReadSignature;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;

/** Keeping agreement, guide and quiz by REST, and who signed: for the security officer and the auditors. */
@Path("conduct")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConductResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ListTexts texts;
    private final PublishText publish;
    private final ReadQuizBank bank;
    private final PublishQuiz publishQuiz;
    private final ListSigners signers;
    private final ReadSignature signature;

    @Inject
    ConductResource(
            CurrentActor me,
            Retries retries,
            ListTexts texts,
            PublishText publish,
            ReadQuizBank bank,
            PublishQuiz publishQuiz,
            ListSigners signers,
            ReadSignature signature) {
        this.me = me;
        this.retries = retries;
        this.texts = texts;
        this.publish = publish;
        this.bank = bank;
        this.publishQuiz = publishQuiz;
        this.signers = signers;
        this.signature = signature;
    }

    /** The next version of a text. */
    public record TextWish(@Nullable LocalDate startsOn, @Nullable String title, @Nullable String body) {}

    /**
     * The next version of the quiz.
     *
     * @param questions the bank in its text form
     */
    public record QuizWish(@Nullable LocalDate startsOn, @Nullable Integer passMark, @Nullable String questions) {}

    /** The number of what was published. */
    public record PublishedVersion(int version) {}

    @GET
    @Path("texts/{kind}")
    public ListTexts.Answer texts(@PathParam("kind") String kind) {
        return texts.list(me.actor(), new ListTexts.Command(kind(kind)));
    }

    @POST
    @Path("texts/{kind}")
    public Response publish(
            @PathParam("kind") String kind,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable TextWish body) {
        TextWish wish = Bodies.present(body);
        Actor actor = me.actor();
        PublishText.Command command = new PublishText.Command(
                kind(kind),
                Bodies.day(wish.startsOn(), "startsOn"),
                Bodies.text(wish.title()),
                Bodies.text(wish.body()));
        return retries.answer(actor, key, "POST conduct/texts/" + kind, wish, () -> {
            int version = publish.publish(actor, command);
            return new Retries.Created(201, "conduct/texts/" + kind, -1, new PublishedVersion(version));
        });
    }

    @GET
    @Path("quiz")
    public Paging.Page<ReadQuizBank.Line> bank() {
        return new Paging.Page<>(bank.read(me.actor(), new ReadQuizBank.Command()), null);
    }

    @POST
    @Path("quiz")
    public Response publishQuiz(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable QuizWish body) {
        QuizWish wish = Bodies.present(body);
        Actor actor = me.actor();
        PublishQuiz.Command command = new PublishQuiz.Command(
                Bodies.day(wish.startsOn(), "startsOn"),
                wish.passMark() == null ? 80 : wish.passMark(),
                Bodies.text(wish.questions()));
        return retries.answer(actor, key, "POST conduct/quiz", wish, () -> {
            int version = publishQuiz.publish(actor, command);
            return new Retries.Created(201, "conduct/quiz", -1, new PublishedVersion(version));
        });
    }

    @GET
    @Path("signers")
    public ListSigners.Answer signers(@QueryParam("version") @Nullable Integer version) {
        return signers.list(me.actor(), new ListSigners.Command(version));
    }

    @GET
    @Path("signatures/{id}")
    public AgreementResource.SignedAgreement signature(@PathParam("id") String id) {
        return AgreementResource.SignedAgreement.of(
                signature.read(me.actor(), new ReadSignature.Command(IdText.in(id, "signature", SignatureId::new))));
    }

    private static @Nullable TextKind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "agreement" -> TextKind.AGREEMENT;
            case "guide" -> TextKind.GUIDE;
            default -> null;
        };
    }
}
