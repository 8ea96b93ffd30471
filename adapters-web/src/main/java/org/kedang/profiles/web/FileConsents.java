package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.profiles.api.ConsentView;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.usecase.ReadConsents;

/** The consents of the file that is shown, in figures; the page of its own tells each. */
@Named
@RequestScoped
public class FileConsents {
    @Inject
    CurrentActor me;

    @Inject
    FilePage page;

    @Inject
    ReadConsents readConsents;

    private ReadConsents.@Nullable Answer answer;

    private ReadConsents.@Nullable Answer answer() {
        FileView file = page.whole();
        if (answer == null && file != null) {
            answer = readConsents.read(file.customer(), me.actor());
        }
        return answer;
    }

    /** Whether the firm collects sensitive data of this customer, or somebody ever consented to it. */
    public boolean isShown() {
        ReadConsents.Answer found = answer();
        return found != null && (!found.fields().isEmpty() || !found.consents().isEmpty() || found.removable());
    }

    public long getLasting() {
        ReadConsents.Answer found = answer();
        return found == null
                ? 0
                : found.consents().stream()
                        .map(ConsentView::withdrawnOn)
                        .filter(day -> day == null)
                        .count();
    }

    public long getWithdrawn() {
        ReadConsents.Answer found = answer();
        return found == null ? 0 : found.consents().size() - getLasting();
    }

    /** Whether something is to be taken out. */
    public boolean isRemovable() {
        ReadConsents.Answer found = answer();
        return found != null && found.removable();
    }
}
