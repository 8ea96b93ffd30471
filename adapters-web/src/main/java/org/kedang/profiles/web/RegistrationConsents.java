package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.ReadFormConsents;

/** The consents of the form that is shown, in figures. */
@Named
@RequestScoped
public class RegistrationConsents {
    @Inject
    CurrentActor me;

    @Inject
    ReadFormConsents readConsents;

    private ReadFormConsents.@Nullable Answer answer;

    private ReadFormConsents.Answer answer(RegistrationId form) {
        ReadFormConsents.Answer known = answer;
        if (known == null) {
            known = readConsents.read(new ReadFormConsents.Command(form), me.actor());
            answer = known;
        }
        return known;
    }

    /** Whether the firm collects sensitive data, or somebody has consented to it. */
    public boolean shown(RegistrationView form) {
        return !answer(form.id()).fields().isEmpty()
                || !answer(form.id()).consents().isEmpty();
    }

    /** Whether the author of a form that is kept is asked for sensitive data. */
    public boolean asked(@Nullable String form) {
        return form != null
                && !form.isBlank()
                && !answer(RegistrationId.of(form)).fields().isEmpty();
    }

    public long lasting(RegistrationView form) {
        return answer(form.id()).consents().stream()
                .filter(consent -> consent.withdrawnOn() == null)
                .count();
    }
}
