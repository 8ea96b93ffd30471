package org.kedang.portal.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.LocalePreference;

/** Gives every view the language of its session; a request without a session gets the browser's without starting one. */
public final class LanguageViewHandler extends ViewHandlerWrapper {

    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        if (request.getSession(false) == null) {
            return Languages.ofBrowser(request.getLocales());
        }
        return CDI.current().select(LocalePreference.class).get().localeFor(request.getLocales());
    }
}
