package org.kedang.kit.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kedang.kit.domain.Rule;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.ProblemDetail;
import org.kedang.portal.rest.RuleBook;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;

/** What a request can be refused by: every rule with its clause and its sentence in the language of the caller. */
@Path("problems")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsResource {
    private final Instance<RuleBook> books;

    @Inject
    ProblemsResource(@Any Instance<RuleBook> books) {
        this.books = books;
    }

    /**
     * One kind of refusal.
     *
     * @param clause blank where the house itself says so
     * @param text places in braces stand for the figures of a case
     */
    public record ProblemType(String type, String rule, String clause, String text) {}

    @GET
    public Response list(@Context HttpHeaders headers) {
        Locale language = headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.SIMPLIFIED);
        Messages messages = Messages.in(language);
        List<ProblemType> types = books.stream()
                .flatMap(book -> book.rules().stream())
                .sorted(Comparator.comparing(Rule::key))
                .map(rule -> new ProblemType(
                        ProblemDetail.TYPE + rule.key(), rule.key(), rule.clause(), messages.get(rule.key())))
                .toList();
        return Response.ok(new Paging.Page<>(types, null))
                .header("Content-Language", language.toLanguageTag())
                .header("Vary", "Accept-Language")
                .build();
    }
}
