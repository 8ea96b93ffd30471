package org.kedang.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.text.Messages;
import org.kedang.portal.text.RefusalText;
import org.kedang.portal.view.FieldMessages;

/** What a page bean says after an act: one sentence of what happened, or a refusal with its fields. */
@RequestScoped
public class PageMessages {

    @Inject
    PageMessages() {}

    /** Says what happened and what follows. Survives a redirect. */
    public void done(String key, @Nullable Object... figures) {
        tell(FacesMessage.SEVERITY_INFO, text(key, figures));
    }

    /** Says that something needs attention although nothing was refused. Survives a redirect. */
    public void warn(String key, @Nullable Object... figures) {
        tell(FacesMessage.SEVERITY_WARN, text(key, figures));
    }

    /**
     * Shows a refusal: each problem at its field, the sentence on top. Only for pages that go on after a refusal; a
     * refusal that leaves a page's action is shown the same way by itself.
     */
    public void refused(Refused refused) {
        FieldMessages.show(FacesContext.getCurrentInstance(), refused);
    }

    /** Shows one problem at one field, by its component id. */
    public void wrong(String componentId, String key, @Nullable Object... figures) {
        FieldMessages.at(FacesContext.getCurrentInstance(), componentId, text(key, figures));
    }

    /** A text in the page's language. */
    public String text(String key, @Nullable Object... figures) {
        return Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .text(key, figures);
    }

    /** Refusals in the page's language. */
    public RefusalText refusals() {
        return RefusalText.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    private static void tell(FacesMessage.Severity severity, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }
}
