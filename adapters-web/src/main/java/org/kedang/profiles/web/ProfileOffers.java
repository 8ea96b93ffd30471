package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.Choice;
import org.kedang.profiles.usecase.OfferProfiles;

/** The sets of rules to choose from while the firm is set up. */
@Named
@RequestScoped
public class ProfileOffers {
    @Inject
    CurrentActor me;

    @Inject
    OfferProfiles offers;

    /** Each with its name and what it is for. */
    public List<Choice> getOptions() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return offers.offer(me.visitor(), new OfferProfiles.Command()).stream()
                .map(offer -> new Choice(offer.code(), offer.name().in(locale) + " · " + offer.regulation()))
                .toList();
    }
}
