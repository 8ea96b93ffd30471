package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.spi.FirmProfiles;

/** The sets of rules a firm that is just being founded may choose from. They are the product's own and no secret. */
@Question(needs = Permission.KNOCK)
public class OfferProfiles {
    private final FirmProfiles profiles;

    /** Nothing to say. */
    public record Command() {}

    /** One of them. */
    public record Offer(String code, String regulation, Labels name, Labels about) {}

    @Inject
    OfferProfiles(FirmProfiles profiles) {
        this.profiles = profiles;
    }

    /** All of them, in the order people choose from. */
    public List<Offer> offer(Actor visitor, Command command) {
        return profiles.all().stream()
                .map(profile -> new Offer(profile.code(), profile.regulation(), profile.name(), profile.about()))
                .toList();
    }
}
