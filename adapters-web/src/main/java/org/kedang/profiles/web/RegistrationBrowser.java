package org.kedang.profiles.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.text.Messages;
import org.primefaces.PrimeFaces;

/** What the registration form tells the browser beside the page: its address, the saved mark, where the cursor goes. */
final class RegistrationBrowser {
    private static final String PAGE = "/profiles/register.xhtml";

    private RegistrationBrowser() {}

    /** The address of a form, with its id. */
    static String address(@Nullable String id) {
        return external().getRequestContextPath() + PAGE + "?id=" + id;
    }

    /** Lets the address name the draft from now on, so that a reload or a bookmark finds it. */
    static void named(@Nullable String id, int step) {
        String address = address(id) + "&step=" + step;
        PrimeFaces.current()
                .executeScript("kedang.taken('registerForm');history.replaceState(null,'','" + address + "')");
    }

    /** Shows since when everything is safe. */
    static void saved(@Nullable Instant at) {
        PrimeFaces.current()
                .executeScript("kedang.taken('registerForm');kedang.saved('"
                        + Messages.in(null).clock(at) + "')");
    }

    /** Puts the cursor into the field at a place of the card. */
    static void focus(@Nullable String field) {
        if (field != null && field.matches("[A-Za-z0-9]+(\\[[0-9]+]\\.[A-Za-z0-9]+)?")) {
            String place = field.replace("[", ":").replace("].", ":");
            PrimeFaces.current().executeScript("kedang.focusField('registerForm:" + place + "')");
        }
    }

    /** Leads to another page instead of this one. */
    static void leadTo(String page) throws IOException {
        external().redirect(external().getRequestContextPath() + page);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
