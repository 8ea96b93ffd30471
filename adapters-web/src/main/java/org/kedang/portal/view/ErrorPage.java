package org.kedang.portal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.rest.Outage;

/** What an error page says: the status in words, and a reference when something unforeseen happened. */
@Named
@RequestScoped
public class ErrorPage {
    /** Request attribute that carries the reference number of an unforeseen error. */
    static final String REFERENCE = "kedang.reference";

    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 413, 415, 429, 500, 503);

    /** The HTTP status, of the failed request or as asked for by a redirect. */
    public int getStatus() {
        Object failed = faces().getRequestMap().get(RequestDispatcher.ERROR_STATUS_CODE);
        String asked = faces().getRequestParameterMap().get("status");
        int status = failed instanceof Integer code ? code : number(asked);
        return KNOWN.contains(status) ? status : status >= 400 && status < 500 ? 404 : 500;
    }

    /** The reference number, empty when there is none. */
    public String getReference() {
        Object kept = faces().getRequestMap().get(REFERENCE);
        String asked = faces().getRequestParameterMap().get("reference");
        if (kept != null) {
            return kept.toString();
        }
        return asked != null && asked.matches("[0-9a-f]{8}") ? asked : "";
    }

    /** Sets the answer's status; called when the page is drawn. */
    public void apply() {
        int status = getStatus();
        faces().setResponseStatus(status);
        if (status == 503) {
            faces().setResponseHeader("Retry-After", Integer.toString(Outage.RETRY_AFTER));
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[45]\\d\\d") ? Integer.parseInt(text) : 404;
    }

    private static ExternalContext faces() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
