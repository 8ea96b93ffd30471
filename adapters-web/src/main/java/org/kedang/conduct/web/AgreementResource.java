package org.kedang.conduct.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.AttemptId;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.usecase.AnswerQuiz;
import org.kedang.conduct.usecase.ListOwnAttempts;
import org.kedang.conduct.usecase.ListOwnSignatures;
import org.kedang.conduct.usecase.ReadAgreement;
import org.kedang.conduct.usecase.ReadGuide;
import org.kedang.conduct.usecase.ReadOwnSignature;
import org.kedang.conduct.usecase.ReadTrainings;
import org.kedang.conduct.usecase.SignAgreement;
import org.kedang.conduct.usecase.SignedCopy;
import org.kedang.conduct.usecase.StartQuiz;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;

/** What everybody does before content opens, by REST: the agreement, the quiz, the guide and the trainings (F25). */
@Path("conduct")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementResource {
    private final CurrentActor me;
    private final ReadAgreement read;
    private final SignAgreement sign;
    private final ListOwnSignatures signatures;
    private final ReadOwnSignature signature;
    private final StartQuiz start;
    private final AnswerQuiz answer;
    private final ListOwnAttempts attempts;
    private final ReadGuide guide;
    private final ReadTrainings trainings;
    private final PaperPress press;
    private final Clock clock;

    @Inject
    AgreementResource(
            CurrentActor me,
            ReadAgreement read,
            SignAgreement sign,
            ListOwnSignatures signatures,
            ReadOwnSignature signature,
            StartQuiz start,
            AnswerQuiz answer,
            ListOwnAttempts attempts,
            ReadGuide guide,
            ReadTrainings trainings,
            PaperPress press,
            Clock clock) {
        this.me = me;
        this.read = read;
        this.sign = sign;
        this.signatures = signatures;
        this.signature = signature;
        this.start = start;
        this.answer = answer;
        this.attempts = attempts;
        this.guide = guide;
        this.trainings = trainings;
        this.press = press;
        this.clock = clock;
    }

    /**
     * A signature as it is given.
     *
     * @param hash of the text that was read
     * @param way TYPED when absent
     * @param mark the own name, or the strokes as an SVG path
     */
    public record SignatureWish(
            @Nullable String hash,
            @Nullable Boolean readToEnd,
            Handwriting.@Nullable Way way,
            @Nullable String mark,
            @Nullable String password) {}

    /** The signature that was given. */
    public record GivenSignature(SignatureId id) {}

    /**
     * A signed agreement with its text.
     *
     * @param sound whether the stored text still has the signed hash
     */
    public record SignedAgreement(
            SignatureId id,
            String number,
            String name,
            int version,
            String hash,
            Instant signedAt,
            String address,
            Handwriting.Way way,
            String mark,
            String title,
            List<String> paragraphs,
            boolean sound) {

        static SignedAgreement of(SignedCopy copy) {
            AgreementSignature one = copy.signature();
            return new SignedAgreement(
                    one.id(),
                    one.number(),
                    one.name(),
                    one.version(),
                    one.textHash(),
                    one.signedAt(),
                    one.address(),
                    one.hand().way(),
                    one.hand().mark(),
                    copy.title(),
                    copy.paragraphs(),
                    copy.sound());
        }
    }

    /** The chosen answers: position from 0 by code of the question. */
    public record QuizAnswers(@Nullable Map<String, Integer> answers) {}

    @GET
    @Path("agreement")
    public ReadAgreement.View agreement() {
        return read.read(me.actor(), new ReadAgreement.Command());
    }

    /** Needs no key: a version is signed once, whoever sends it twice is told so. */
    @POST
    @Path("agreement/signatures")
    public Response sign(@Nullable SignatureWish body) {
        SignatureWish wish = Bodies.present(body);
        SignatureId id = sign.sign(
                me.actor(),
                new SignAgreement.Command(
                        Bodies.text(wish.hash()),
                        Boolean.TRUE.equals(wish.readToEnd()),
                        wish.way() == null ? Handwriting.Way.TYPED : wish.way(),
                        Bodies.text(wish.mark()),
                        Bodies.text(wish.password())));
        return Response.status(201)
                .header("Location", "conduct/agreement/signatures/" + id)
                .entity(new GivenSignature(id))
                .build();
    }

    @GET
    @Path("agreement/signatures")
    public Paging.Page<ListOwnSignatures.Line> signatures() {
        return new Paging.Page<>(signatures.list(me.actor(), new ListOwnSignatures.Command()), null);
    }

    @GET
    @Path("agreement/signatures/{id}")
    public SignedAgreement signature(@PathParam("id") String id) {
        return SignedAgreement.of(copy(id, me.actor()));
    }

    @GET
    @Path("agreement/signatures/{id}/print")
    @Produces("application/pdf")
    public Response print(@PathParam("id") String id, @Context HttpHeaders headers) {
        Actor actor = me.actor();
        SignedCopy copy = copy(id, actor);
        Instant now = Instant.now(clock);
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        press.print(AgreementBook.of(copy, actor, now, Messages.in(language(headers))), now, Messages.ZONE, paper);
        return Response.ok(paper.toByteArray())
                .header("Content-Disposition", "inline; filename=\"" + AgreementBook.fileName(copy) + "\"")
                .build();
    }

    /** Needs no key: a try that was begun is gone on with. */
    @POST
    @Path("quiz/attempts")
    @Consumes(MediaType.WILDCARD)
    public StartQuiz.Sheet start() {
        return start.start(me.actor(), new StartQuiz.Command());
    }

    @GET
    @Path("quiz/attempts")
    public Paging.Page<ListOwnAttempts.Line> attempts() {
        return new Paging.Page<>(attempts.list(me.actor(), new ListOwnAttempts.Command()), null);
    }

    @PUT
    @Path("quiz/attempts/{id}/answers")
    public AnswerQuiz.Mark answer(@PathParam("id") String id, @Nullable QuizAnswers body) {
        QuizAnswers given = Bodies.present(body);
        return answer.answer(
                me.actor(),
                new AnswerQuiz.Command(
                        IdText.in(id, "quiz", AttemptId::new), given.answers() == null ? Map.of() : given.answers()));
    }

    @GET
    @Path("guide")
    public ReadGuide.View guide() {
        return guide.read(me.actor(), new ReadGuide.Command());
    }

    @GET
    @Path("trainings")
    public Paging.Page<ReadTrainings.Line> trainings() {
        return new Paging.Page<>(trainings.read(me.actor(), new ReadTrainings.Command()), null);
    }

    private SignedCopy copy(String id, Actor actor) {
        return signature.read(actor, new ReadOwnSignature.Command(IdText.in(id, "signature", SignatureId::new)));
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.SIMPLIFIED);
    }
}
