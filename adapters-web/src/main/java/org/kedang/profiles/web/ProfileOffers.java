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

    /** What a founder may choose from. */
    public List<Choice> getOptions() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return offers().stream()
                .map(offer -> new Choice(offer.code(), named(offer, locale)))
                .toList();
    }

    /** What each of them is for: the text as value, the name as label. */
    public List<Choice> getAbout() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return offers().stream()
                .map(offer -> new Choice(offer.about().in(locale), named(offer, locale)))
                .toList();
    }

    private List<OfferProfiles.Offer> offers() {
        return offers.offer(me.visitor(), new OfferProfiles.Command());
    }

    private static String named(OfferProfiles.Offer offer, Locale locale) {
        return offer.name().in(locale) + " · " + offer.regulation();
    }
}
