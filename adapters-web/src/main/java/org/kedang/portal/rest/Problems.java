package org.kedang.portal.rest;

import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.TooOften;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.RetryRule;
import org.kedang.kit.usecase.Stale;
import org.kedang.portal.text.Messages;
import org.kedang.portal.text.RefusalText;

/** Turns whatever went wrong into a problem the caller can understand; says nothing about the inside of the product. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {}

    /** The answer to a failure, in the given language. */
    public static Response answer(Throwable failure, Locale language) {
        Throwable cause = decisive(failure);
        RefusalText words = RefusalText.in(language);
        if (cause instanceof Refused refused) {
            return refusal(refused, words, language);
        }
        if (cause instanceof NotPermitted no) {
            return no.hidden()
                    ? notFound(language)
                    : plain(403, no.mendable() ? no.reason() : "forbidden", words.of(no), language);
        }
        if (cause instanceof Missing) {
            return notFound(language);
        }
        if (cause instanceof Stale stale) {
            return plain(412, "stale", words.of(stale), language);
        }
        if (cause instanceof OptimisticLockException) {
            return http(412, language);
        }
        if (cause instanceof MalformedRequest malformed) {
            return plain(
                    malformed.status(),
                    malformed.type(),
                    Messages.in(language).text(malformed.key(), malformed.figures()),
                    language);
        }
        if (cause instanceof NotAllowedException || cause instanceof WebApplicationException) {
            return ofStatus((WebApplicationException) cause, language);
        }
        if (cause instanceof JsonbException
                || cause instanceof JsonParsingException
                || cause instanceof ProcessingException) {
            return http(400, language);
        }
        if (cause instanceof SQLException sql) {
            return ofDatabase(sql, language);
        }
        return unexpected(failure, language);
    }

    /** What went wrong with one of several things, as part of an answer that tells of all. */
    public static ProblemDetail detail(Throwable failure, HttpHeaders asked) {
        return (ProblemDetail) answer(failure, ProblemMapper.language(asked)).getEntity();
    }

    /** A problem for a bare HTTP condition. */
    public static Response http(int status, Locale language) {
        Messages messages = Messages.in(language);
        String key = "rest.http." + status + ".text";
        return plain(
                status, "http-" + status, messages.get(messages.has(key) ? key : "rest.http.other.text"), language);
    }

    private static Response notFound(Locale language) {
        return http(404, language);
    }

    private static Response refusal(Refused refused, RefusalText words, Locale language) {
        List<ProblemDetail.FieldError> errors = refused.problems().stream()
                .map(problem -> new ProblemDetail.FieldError(
                        pointer(problem), problem.rule().key(), words.of(problem)))
                .toList();
        if (refused instanceof TooOften often) {
            return Response.fromResponse(plain(429, refused.rule().key(), words.of(refused), language))
                    .header("Retry-After", often.seconds())
                    .build();
        }
        int status = refused.rule() == RetryRule.KEY_OF_ANOTHER_REQUEST || !errors.isEmpty() ? 422 : 409;
        String clause = refused.rule().clause();
        return respond(new ProblemDetail(
                ProblemDetail.TYPE + refused.rule().key(),
                Messages.in(language).get("rest.refused.title"),
                status,
                words.of(refused),
                instance(),
                clause.isEmpty() ? null : clause,
                errors.isEmpty() ? null : errors));
    }

    /** {@code principals[0].phone} becomes {@code /fields/principals/0/phone}. */
    static String pointer(Problem problem) {
        String path = problem.field()
                .replace("~", "~0")
                .replace("[", "/")
                .replace("].", "/")
                .replace("]", "")
                .replace('.', '/');
        return "/fields/" + path;
    }

    private static Response ofStatus(WebApplicationException failure, Locale language) {
        int status = failure.getResponse().getStatus();
        Response problem = http(status, language);
        String allow = failure.getResponse().getHeaderString("Allow");
        return allow == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allow).build();
    }

    private static Response ofDatabase(SQLException failure, Locale language) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("23") || state.startsWith("40")) {
            return http(409, language);
        }
        if (Outage.seen(failure)) {
            return Response.fromResponse(http(503, language))
                    .header("Retry-After", Outage.RETRY_AFTER)
                    .build();
        }
        return unexpected(failure, language);
    }

    private static Response unexpected(Throwable failure, Locale language) {
        Response answer = http(500, language);
        String instance = answer.getEntity() instanceof ProblemDetail detail ? detail.instance() : "-";
        LOG.log(Level.SEVERE, failure, () -> "unexpected failure " + instance);
        return answer;
    }

    private static Response plain(int status, String type, String detail, Locale language) {
        Messages messages = Messages.in(language);
        String key = "rest.http." + status + ".title";
        return respond(new ProblemDetail(
                ProblemDetail.TYPE + type,
                messages.get(messages.has(key) ? key : "rest.http.other.title"),
                status,
                detail,
                instance(),
                null,
                null));
    }

    private static Response respond(ProblemDetail detail) {
        return Response.status(detail.status())
                .type(ProblemDetail.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(detail)
                .build();
    }

    private static String instance() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /** The cause that decides the answer; containers wrap what happens inside a transaction. */
    private static Throwable decisive(Throwable failure) {
        @Nullable Throwable current = failure;
        for (int depth = 0; current != null && depth < 12; depth++) {
            if (current instanceof Refused
                    || current instanceof NotPermitted
                    || current instanceof Missing
                    || current instanceof Stale
                    || current instanceof MalformedRequest
                    || current instanceof OptimisticLockException
                    || (current instanceof WebApplicationException && current.getCause() == null)
                    || current instanceof SQLException) {
                return current;
            }
            current = current.getCause();
        }
        return failure;
    }
}
