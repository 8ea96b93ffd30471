package org.kedang.portal.view;

import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialResponseWriter;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.TooOften;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.portal.rest.Outage;
import org.kedang.portal.text.RefusalText;
import org.primefaces.csp.CspException;

/**
 * Turns what a page's action throws into what a person can use: a refusal at its fields, a missing page, a session that is
 * over. Anything unforeseen gets a reference number which also stands in the log; no class name leaves the server.
 */
final class FriendlyExceptionHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(FriendlyExceptionHandler.class.getName());

    FriendlyExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        FacesContext faces = FacesContext.getCurrentInstance();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            Throwable cause = root(event.getContext().getException());
            events.remove();
            if (faces != null && !faces.getResponseComplete()) {
                answer(faces, cause);
            } else {
                LOG.log(Level.WARNING, "after the answer was complete", cause);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable cause) {
        if (cause instanceof ViewExpiredException) {
            sessionOver(faces);
        } else if (staysOnPage(faces) && cause instanceof Refused refused) {
            FieldMessages.show(faces, refused);
            faces.renderResponse();
        } else if (staysOnPage(faces) && cause instanceof Stale stale) {
            FieldMessages.top(faces, texts(faces).of(stale));
            faces.validationFailed();
            faces.renderResponse();
        } else if (staysOnPage(faces) && cause instanceof NotPermitted denied && !denied.hidden()) {
            FieldMessages.top(faces, texts(faces).of(denied));
            faces.validationFailed();
            faces.renderResponse();
        } else if (cause instanceof CspException) {
            incomplete(faces);
        } else if (statusOf(cause) != 500) {
            page(faces, statusOf(cause), null);
        } else {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, "reference " + reference, cause);
            page(faces, 500, reference);
        }
    }

    /** The status that tells a browser what the failure means. */
    static int statusOf(Throwable thrown) {
        Throwable cause = root(thrown);
        if (cause instanceof Missing || cause instanceof ProtectedViewException) {
            return 404;
        }
        if (cause instanceof TooOften) {
            return 429;
        }
        if (cause instanceof NotPermitted denied) {
            return denied.hidden() ? 404 : 403;
        }
        if (cause instanceof CspException) {
            return 400;
        }
        return Outage.caused(thrown) ? 503 : 500;
    }

    // A form posted without the page's own nonce. An error page inside the same request would miss it too.
    private static void incomplete(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            faces.responseComplete();
            return;
        }
        external.responseReset();
        redirect(faces, external.getRequestContextPath() + "/portal/error.xhtml?status=400");
    }

    // An action of a page that is shown may go on; a page that cannot even be built or drawn cannot.
    private static boolean staysOnPage(FacesContext faces) {
        return faces.getViewRoot() != null
                && faces.isPostback()
                && faces.getCurrentPhaseId() != PhaseId.RESTORE_VIEW
                && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static RefusalText texts(FacesContext faces) {
        UIViewRoot view = faces.getViewRoot();
        return RefusalText.in(view == null ? null : view.getLocale());
    }

    private static void sessionOver(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            // The page's script keeps what is typed and shows the way back in.
            partial(faces, "kedang.sessionOver()");
        } else {
            redirect(faces, external.getRequestContextPath() + external.getRequestServletPath() + "?expired=1");
        }
    }

    private static void page(FacesContext faces, int status, @Nullable String reference) {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            String path = external.getRequestContextPath() + "/portal/error.xhtml?status=" + status
                    + (reference == null ? "" : "&reference=" + reference);
            redirect(faces, path);
            return;
        }
        if (external.isResponseCommitted()) {
            faces.responseComplete();
            return;
        }
        if (reference != null) {
            external.getRequestMap().put(ErrorPage.REFERENCE, reference);
        }
        try {
            external.responseReset();
            external.responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static void redirect(FacesContext faces, String path) {
        try {
            faces.getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static void partial(FacesContext faces, String script) {
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("text/xml");
        external.setResponseCharacterEncoding("UTF-8");
        external.addResponseHeader("Cache-Control", "no-store");
        try {
            PartialResponseWriter writer = faces.getPartialViewContext().getPartialResponseWriter();
            writer.startDocument();
            writer.startEval();
            writer.write(script);
            writer.endEval();
            writer.endDocument();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause && !known(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean known(Throwable thrown) {
        return thrown instanceof Refused
                || thrown instanceof NotPermitted
                || thrown instanceof Missing
                || thrown instanceof Stale
                || thrown instanceof ViewExpiredException
                || thrown instanceof CspException
                || Outage.seen(thrown)
                || thrown instanceof ProtectedViewException;
    }
}
