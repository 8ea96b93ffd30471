package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Registrations;

/**
 * Decides a stage of opening with what it answers for: signs (001 三.2; 003-A 3), rates value and risk (003-E 1), accepts the
 * papers (003-M 一), confirms that the number stands on the card (003-A 4). The stage that verifies is decided by
 * {@link FileRegistration}.
 */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class SignRegistration {
    private final Forms forms;
    private final Registrations registrations;
    private final FileViews files;
    private final RegistrationReaders readers;
    private final OpeningChain chain;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    SignRegistration(
            Forms forms,
            Registrations registrations,
            FileViews files,
            RegistrationReaders readers,
            OpeningChain chain,
            Approvals approvals,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.files = files;
        this.readers = readers;
        this.chain = chain;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /** Value and risk as the decider sees them; the basis names the data. */
    public record Rated(CustomerRating.Value value, CustomerRating.Risk risk, String basis) {}

    /**
     * @param approvalRevision the revision of the approval the decider saw
     * @param note may be empty
     * @param rating asked by a stage that rates; null otherwise
     * @param accepted codes of the papers that are complete and legible; for a stage that accepts papers
     * @param number the number as it stands on the card; for the stage that writes it back
     */
    public record Command(
            RegistrationId form,
            long revision,
            long approvalRevision,
            String note,
            @Nullable Rated rating,
            Set<String> accepted,
            String number) {
        public Command {
            accepted = Set.copyOf(accepted);
        }
    }

    /**
     * What became of the form.
     *
     * @param customer null while there is no file
     * @param number empty while there is no file
     */
    public record Signed(RegistrationId form, @Nullable CustomerId customer, String number) {}

    /**
     * @throws Refused {@code RATING_MISSING}, {@code RATING_BASIS_MISSING}, {@code PAPERS_MISSING},
     *     {@code PAPERS_NOT_ACCEPTED}, {@code NUMBER_NOT_WRITTEN}, {@code NUMBER_DIFFERS}, {@code VERIFICATION_MISSING},
     *     {@code OWN_FORM}, {@code WRONG_STATE}, what opening a file may refuse, or when the actor may not decide
     * @throws org.kedang.kit.usecase.NotPermitted hidden, for whom the form does not exist
     * @throws Stale when the form was changed or decided meanwhile
     */
    public Signed sign(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        ApprovalView approval = readers.demandDecider(form, actor);
        Forms.demand(form, command.revision());
        ApprovalId round = approval.id();
        Set<StageDuty> duties = OpeningChain.duties(chain.policyOf(form), approval.currentStage());
        String note = Storable.text(command.note()).strip();
        perform(command, duties, form, actor, note, now);
        registrations.save(form);
        trail.reason(note);
        approvals.approve(actor, round, command.approvalRevision(), note);
        Registration after = forms.find(form.id());
        CustomerId customer = after.customer();
        return new Signed(form.id(), customer, number(customer));
    }

    private void perform(
            Command command, Set<StageDuty> duties, Registration form, Actor actor, String note, Instant now) {
        Rated rated = command.rating();
        if (duties.contains(StageDuty.RATE)) {
            if (rated == null) {
                throw new Refused(FileRule.RATING_MISSING);
            }
            form.rate(new CustomerRating(rated.value(), rated.risk(), Storable.text(rated.basis()), actor.id(), now));
            trail.changed("rating", null, rated.value() + " " + rated.risk());
        }
        if (duties.contains(StageDuty.ACCEPT_PAPERS)) {
            form.acceptPapers(command.accepted(), note, actor.id(), now);
            trail.changed("papers", null, String.join(" ", command.accepted()));
        }
        if (duties.contains(StageDuty.WRITE_BACK)) {
            String number = number(form.customer());
            String written = Storable.text(command.number()).strip();
            if (written.isEmpty()) {
                throw new Refused(FileRule.NUMBER_NOT_WRITTEN);
            }
            if (!written.equals(number)) {
                throw new Refused(FileRule.NUMBER_DIFFERS);
            }
            form.confirmNumber(number, actor.id(), now);
            trail.changed("number", null, number);
        }
    }

    private String number(@Nullable CustomerId customer) {
        return customer == null
                ? ""
                : files.existence(customer).map(FileViews.ExistenceRow::number).orElse("");
    }
}
