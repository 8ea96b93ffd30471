package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Registrations;

/**
 * The data administrator has asked the customer, enters the data as confirmed and agrees (002 §3.2). When his is the last
 * step of the chain, the file is opened in the same moment and gets its number; otherwise it waits for those after him.
 */
@UseCase(needs = Permission.VERIFY_REGISTRATION)
public class FileRegistration {
    private final Forms forms;
    private final Registrations registrations;
    private final FileViews files;
    private final RegistrationReaders readers;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final OpeningChain chain;
    private final DuplicateCheck duplicates;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    FileRegistration(
            Forms forms,
            Registrations registrations,
            FileViews files,
            RegistrationReaders readers,
            Dictionaries dictionaries,
            ConsentDesk consents,
            OpeningChain chain,
            DuplicateCheck duplicates,
            Approvals approvals,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.files = files;
        this.readers = readers;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.chain = chain;
        this.duplicates = duplicates;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param approvalRevision the revision of the approval the decider saw
     * @param entered the data as confirmed; null for what the form says
     * @param confirmedBy who at the customer confirmed
     * @param confirmedAt when; null for now
     * @param note what was said; may be empty
     * @param notSame why the customer is none of the similar ones; empty when there are none or the author has said so
     */
    public record Command(
            RegistrationId form,
            long revision,
            long approvalRevision,
            @Nullable FieldValues entered,
            String confirmedBy,
            Verification.Means means,
            @Nullable Instant confirmedAt,
            String note,
            String notSame) {}

    /**
     * What became of the form.
     *
     * @param customer null while the chain goes on
     * @param number empty while the chain goes on
     */
    public record Filed(RegistrationId form, @Nullable CustomerId customer, String number) {}

    /**
     * @throws Refused {@code FIELDS_WRONG} by field, {@code CUSTOMER_EXISTS}, {@code MAYBE_EXISTS} without a note,
     *     {@code VERIFICATION_MISSING}, {@code VERIFICATION_DATE}, {@code OWN_FORM}, {@code WRONG_STATE}, or when the actor
     *     may not decide
     * @throws org.kedang.kit.usecase.NotPermitted hidden, for whom the form does not exist
     * @throws Stale when the form was changed or decided meanwhile
     */
    public Filed file(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        ApprovalView approval = readers.demandDecider(form, actor);
        Forms.demand(form, command.revision());
        OpeningPolicy policy = chain.policyOf(form);
        if (!OpeningChain.duties(policy, approval.currentStage()).contains(StageDuty.VERIFY)) {
            throw new Refused(FileRule.WRONG_STATE);
        }
        Instant confirmedAt = command.confirmedAt() == null ? now : command.confirmedAt();
        if (confirmedAt.isAfter(now)) {
            throw new Refused(FileRule.VERIFICATION_DATE);
        }
        Dictionary dictionary = dictionaries.active(today);
        FieldValues values =
                dictionary.normalise(command.entered() == null ? form.values() : Storable.of(command.entered()));
        FieldValues before = form.values();
        form.verify(
                new Verification(
                        Storable.text(command.confirmedBy()),
                        command.means(),
                        confirmedAt,
                        Storable.text(command.note()),
                        actor.id()),
                values,
                Storable.text(command.notSame()),
                now);
        FormCheck.atFiling(values, form.tier(), dictionaries.active(BusinessDay.of(form.submittedAt())), policy);
        consents.demand(form.futureFile(), FieldValues.empty(), values, dictionary);
        DuplicateCheck.demandNew(
                FileOpening.filedOnly(duplicates.findings(values, dictionary, form.id(), null)), form.notSame());
        registrations.save(form);
        dictionary
                .masked(before.diff(values))
                .forEach(change -> trail.changed(change.field(), change.before(), change.after()));
        trail.reason(command.confirmedBy() + " · " + command.means() + " · " + command.note());
        approvals.approve(actor, approval.id(), command.approvalRevision(), command.note());
        CustomerId customer = forms.find(form.id()).customer();
        String number = customer == null
                ? ""
                : files.existence(customer).map(FileViews.ExistenceRow::number).orElse("");
        return new Filed(form.id(), customer, number);
    }
}
