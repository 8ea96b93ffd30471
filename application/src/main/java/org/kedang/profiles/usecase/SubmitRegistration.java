package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.Policies;
import org.kedang.profiles.spi.Registrations;

/** The rep hands the form in; the chain of the active policy begins (002 §3.2, §5.1). */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class SubmitRegistration {
    private final Forms forms;
    private final Registrations registrations;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final Policies policies;
    private final DuplicateCheck duplicates;
    private final DuplicateRegister register;
    private final Approvals approvals;
    private final OpeningChain chain;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    SubmitRegistration(
            Forms forms,
            Registrations registrations,
            Dictionaries dictionaries,
            ConsentDesk consents,
            Policies policies,
            DuplicateCheck duplicates,
            DuplicateRegister register,
            Approvals approvals,
            OpeningChain chain,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.policies = policies;
        this.duplicates = duplicates;
        this.register = register;
        this.approvals = approvals;
        this.chain = chain;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param values what the form says now; null for what was saved
     * @param notSame why the customer is none of the similar ones; empty when there are none
     */
    public record Command(RegistrationId form, long revision, @Nullable FieldValues values, String notSame) {}

    /**
     * @return the form's new revision
     * @throws Refused {@code FIELDS_WRONG} and {@code CONSENT_MISSING} by field, {@code CUSTOMER_EXISTS}, {@code BEING_REGISTERED},
     *     {@code MAYBE_EXISTS} without a note, {@code CONTACT_GETS_NO_FILE}, {@code KNOWN_NOT_FOUND},
     *     {@code PAPERS_MISSING}, {@code OPENING_NOBODY_DECIDES}, {@code NOT_AUTHOR}, {@code WRONG_STATE}
     * @throws Stale when the form was changed meanwhile
     */
    public long submit(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Registration form = forms.find(command.form(), command.revision());
        Dictionary dictionary = dictionaries.active(today);
        FieldValues values =
                dictionary.normalise(command.values() == null ? form.values() : Storable.of(command.values()));
        trail.subject(Forms.KIND, form.id(), values.text("name"));
        form.type(values, form.tier(), actor.id(), now);
        FormCheck.atSubmission(values, form.tier(), dictionary);
        consents.demand(form.futureFile(), FieldValues.empty(), values, dictionary);
        DuplicateFindings found = duplicates.findings(values, dictionary, form.id(), null);
        DuplicateCheck.demandNew(found, command.notSame());
        OpeningPolicy policy = policies.active(today);
        demandSearched(values, policy, found, command.notSame());
        PaperCheck.atSubmission(form, policy);
        SubjectRef subject = Forms.subject(form);
        ApprovalId approval =
                approvals.open(actor, subject, policy.code(), chain.stages(policy, actor), Forms.link(form.id()));
        form.submit(approval.value(), policy.version(), Storable.text(command.notSame()), actor.id(), now);
        registrations.save(form);
        register.putPending(form.id(), duplicates.keysOf(values, dictionary));
        return form.revision();
    }

    // 003-I 1: whoever was here before has a file; where none is found, somebody says where he looked
    private static void demandSearched(
            FieldValues values, OpeningPolicy policy, DuplicateFindings found, String notSame) {
        String field = policy.terms().knownField();
        boolean known = !field.isBlank() && values.text(field).equals("true");
        if (known && notSame.isBlank() && found.matches().isEmpty()) {
            throw new Refused(FileRule.KNOWN_NOT_FOUND);
        }
    }
}
