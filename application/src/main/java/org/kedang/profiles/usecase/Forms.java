package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Registrations;

/** Finds the form a command is about. */
@Dependent
class Forms {
    /** The subject kind of registrations in approvals, audit and notices. */
    static final String KIND = "registration";

    private final Registrations registrations;

    @Inject
    Forms(Registrations registrations) {
        this.registrations = registrations;
    }

    /** @throws Missing when there is no such form */
    Registration find(RegistrationId id) {
        return registrations.find(id).orElseThrow(() -> new Missing(KIND, id));
    }

    /**
     * @throws Missing when there is no such form
     * @throws Stale when it is not the revision the command saw
     */
    Registration find(RegistrationId id, long revision) {
        Registration form = find(id);
        demand(form, revision);
        return form;
    }

    /** @throws Stale when it is not the revision the command saw */
    static void demand(Registration form, long revision) {
        if (form.revision() != revision) {
            throw new Stale(revision, form.revision());
        }
    }

    static SubjectRef subject(Registration form) {
        return new SubjectRef(KIND, form.id().toString(), form.values().text("name"));
    }

    static String link(RegistrationId id) {
        return "/profiles/registration.xhtml?id=" + id;
    }
}
