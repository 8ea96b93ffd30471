package org.kedang.conduct.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.usecase.ListTexts;
import org.kedang.kit.domain.Permission;

/** Tells whoever keeps the agreements, on every page, that the firm has published none yet. */
@Named
@RequestScoped
public class ConductBanner {
    @Inject
    CurrentActor me;

    @Inject
    ListTexts listTexts;

    private @Nullable Boolean shown;

    public boolean isShown() {
        Boolean known = shown;
        if (known == null) {
            known = me.may(Permission.KEEP_CONDUCT.name())
                    && listTexts
                            .list(me.actor(), new ListTexts.Command(TextKind.AGREEMENT))
                            .fresh();
            shown = known;
        }
        return known;
    }
}
