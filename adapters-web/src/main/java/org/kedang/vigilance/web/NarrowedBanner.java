package org.kedang.vigilance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Permission;
import org.kedang.vigilance.api.OwnNarrowing;
import org.kedang.vigilance.usecase.ReadOwnNarrowing;

/** Says on every page that one's own reading is narrowed, and why. */
@Named("narrowed")
@RequestScoped
public class NarrowedBanner {
    @Inject
    CurrentActor me;

    @Inject
    ReadOwnNarrowing readOwnNarrowing;

    private @Nullable List<OwnNarrowing> reasons;

    public boolean isOn() {
        return !reasons().isEmpty();
    }

    /** The alert that was raised last. */
    public OwnNarrowing getLast() {
        return reasons().get(0);
    }

    private List<OwnNarrowing> reasons() {
        List<OwnNarrowing> known = reasons;
        if (known == null) {
            known = me.present()
                    .filter(actor -> actor.may(Permission.USE_OWN_ACCOUNT))
                    .map(actor -> readOwnNarrowing.read(actor, new ReadOwnNarrowing.Command()))
                    .orElse(List.of());
            reasons = known;
        }
        return known;
    }
}
