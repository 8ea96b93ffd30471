package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ConsentView;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Dictionaries;

/** The consents that lie by a registration form. Whoever reads the form reads them. */
@Question(needs = Permission.USE_INBOX)
public class ReadFormConsents {
    private final Forms forms;
    private final RegistrationReaders readers;
    private final ConsentDesk desk;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadFormConsents(
            Forms forms,
            RegistrationReaders readers,
            ConsentDesk desk,
            Dictionaries dictionaries,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.readers = readers;
        this.desk = desk;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(RegistrationId form) {}

    /**
     * @param fields sensitive fields the firm collects, each with its purpose
     * @param papers those by the form, one of which may prove a consent
     * @param mayWithdraw whether the reader may take a consent back here
     */
    public record Answer(
            List<ConsentView> consents,
            List<FieldDefinition> fields,
            List<Evidence> papers,
            boolean mayRecord,
            boolean mayWithdraw) {}

    /** @throws org.kedang.kit.usecase.Missing when there is no such form */
    public Answer read(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        readers.demand(form, actor);
        Dictionary dictionary = dictionaries.active(BusinessDay.of(Instant.now(clock)));
        return new Answer(
                desk.views(form.futureFile(), dictionary),
                dictionary.fields().stream().filter(FieldDefinition::sensitive).toList(),
                form.papers().stream().map(FormPaper::evidence).toList(),
                form.state().open() && RegistrationReaders.own(form, actor),
                form.state() != Registration.State.FILED && WithdrawFormConsent.may(form, actor));
    }
}
