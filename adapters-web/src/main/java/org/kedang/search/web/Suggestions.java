package org.kedang.search.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.text.LocalePreference;
import org.kedang.portal.text.Messages;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.usecase.SuggestCustomers;

/** What the search box of every page offers while somebody types; partners ask {@code /api/v1/customers/suggestions}. */
@WebServlet("/search/suggest.json")
public class Suggestions extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient LocalePreference preference;

    @Inject
    transient SuggestCustomers suggest;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String text = request.getParameter("q") == null ? "" : request.getParameter("q");
        Locale language = preference.localeFor(request.getLocales());
        Messages messages = Messages.in(language);
        response.setHeader("Cache-Control", "no-store");
        try {
            JsonArrayBuilder items = Json.createArrayBuilder();
            for (CustomerHit hit : suggest.suggest(me.actor(), text)) {
                CustomerHit.Content content = hit.content();
                items.add(Json.createObjectBuilder()
                        .add("number", hit.number())
                        .add("name", hit.name())
                        .add("under", content == null ? "" : content.shortName())
                        .add("owner", hit.ownerName())
                        .add("mark", content == null ? messages.get("search.customers.card") : "")
                        .add("href", request.getContextPath() + href(hit)));
            }
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            try (JsonWriter out = Json.createWriter(response.getWriter())) {
                out.writeArray(items.build());
            }
        } catch (NotPermitted no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A file one may read opens; of others the list shows the existence card. */
    private static String href(CustomerHit hit) {
        return hit.readable()
                ? "/profiles/file.xhtml?id=" + hit.id()
                : "/search/customers.xhtml?q=" + URLEncoder.encode(hit.number(), StandardCharsets.UTF_8);
    }
}
