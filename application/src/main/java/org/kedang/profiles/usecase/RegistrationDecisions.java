package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalSentBack;
import org.kedang.approvals.api.ApprovalStagePassed;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.Outbox;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.Registrations;

/**
 * Does what the chain has decided about a registration, in the transaction of the decision, from whichever page it came:
 * the last yes opens the file, a question sends the form back.
 */
@Dependent
class RegistrationDecisions {
    private final Forms forms;
    private final Registrations registrations;
    private final Dictionaries dictionaries;
    private final OpeningChain chain;
    private final DuplicateCheck check;
    private final DuplicateRegister register;
    private final FileOpening opening;
    private final People people;
    private final Outbox outbox;

    @Inject
    RegistrationDecisions(
            Forms forms,
            Registrations registrations,
            Dictionaries dictionaries,
            OpeningChain chain,
            DuplicateCheck check,
            DuplicateRegister register,
            FileOpening opening,
            People people,
            Outbox outbox) {
        this.forms = forms;
        this.registrations = registrations;
        this.dictionaries = dictionaries;
        this.chain = chain;
        this.check = check;
        this.register = register;
        this.opening = opening;
        this.people = people;
        this.outbox = outbox;
    }

    /** One stage has agreed: whoever decided it has done what he answers for, and perhaps the number is given now. */
    void passed(@Observes ApprovalStagePassed event) {
        if (!isRegistration(event.subject())) {
            return;
        }
        Registration form = forms.find(RegistrationId.of(event.subject().id()));
        OpeningPolicy policy = chain.policyOf(form);
        Set<StageDuty> duties = OpeningChain.duties(policy, event.stage());
        demandDone(duties, form, policy);
        if (duties.contains(StageDuty.SIGN)) {
            form.sign(event.said(), event.decidedBy(), event.at());
            registrations.save(form);
        }
        if (duties.contains(StageDuty.OPEN_FILE) && form.state() == Registration.State.SUBMITTED) {
            open(form, policy, event.decidedBy(), event.at());
        }
    }

    private static void demandDone(Set<StageDuty> duties, Registration form, OpeningPolicy policy) {
        if (duties.contains(StageDuty.VERIFY) && form.verification() == null) {
            throw new Refused(FileRule.VERIFICATION_MISSING);
        }
        if (duties.contains(StageDuty.RATE) && form.rating() == null) {
            throw new Refused(FileRule.RATING_MISSING);
        }
        if (duties.contains(StageDuty.ACCEPT_PAPERS)) {
            PaperCheck.atAcceptance(form, policy);
        }
        if (duties.contains(StageDuty.WRITE_BACK) && !form.numberWritten()) {
            throw new Refused(FileRule.NUMBER_NOT_WRITTEN);
        }
    }

    /** The chain has agreed: number, file, version 1, and the author is told (002 §3.2; NTF-01). */
    void granted(@Observes ApprovalGranted event) {
        if (!isRegistration(event.subject())) {
            return;
        }
        Registration form = forms.find(RegistrationId.of(event.subject().id()));
        // where the number is given before the last stage, the file is there already
        if (form.state() != Registration.State.FILED) {
            open(form, chain.policyOf(form), event.decidedBy(), event.at());
        }
    }

    private void open(Registration form, OpeningPolicy policy, EmployeeId by, Instant now) {
        Dictionary dictionary = dictionaries.active(BusinessDay.of(now));
        boolean verified = policy.asks(StageDuty.VERIFY);
        Verification verification = form.verification();
        if (verified && verification == null) {
            throw new Refused(FileRule.VERIFICATION_MISSING);
        }
        FieldValues values = dictionary.normalise(form.values());
        // the fields asked are those of the day it was handed in, as the policy is
        FormCheck.atFiling(values, form.tier(), dictionaries.active(BusinessDay.of(form.submittedAt())), policy);
        DuplicateFindings found = FileOpening.filedOnly(check.findings(values, dictionary, form.id(), null));
        DuplicateCheck.demandNew(found, form.notSame());
        CustomerId id = form.futureFile();
        register.dropPending(form.id());
        form.file(id, verified, by, now);
        registrations.save(form);
        FileOpening.Candidate candidate = new FileOpening.Candidate(
                id,
                values,
                check.keysToKeep(values, dictionary, found),
                form.tier(),
                form.handler(),
                form.department(),
                form.author(),
                BusinessDay.of(now),
                verification == null ? form.submittedAt() : verification.at(),
                form.id(),
                form.rating());
        CustomerFile file = opening.open(List.of(candidate), dictionary, policy, by, FileVersion.OPENING, now)
                .get(0);
        outbox.notify(
                form.author(),
                "customerFiled",
                "/profiles/file.xhtml?id=" + id,
                Map.of("number", file.number().value(), "name", file.name(), "by", name(by)));
    }

    /** Somebody sent it back to an earlier stage: what was done from there on is to be done again. */
    void sentBack(@Observes ApprovalSentBack event) {
        if (!isRegistration(event.subject())) {
            return;
        }
        Registration form = forms.find(RegistrationId.of(event.subject().id()));
        OpeningPolicy policy = chain.policyOf(form);
        Set<StageDuty> again = EnumSet.noneOf(StageDuty.class);
        event.again().forEach(stage -> again.addAll(OpeningChain.duties(policy, stage)));
        form.reopen(again);
        registrations.save(form);
    }

    /** Somebody in the chain has a question: the form goes back as it is. */
    void givenBack(@Observes ApprovalGivenBack event) {
        if (!isRegistration(event.subject())) {
            return;
        }
        sendBack(event.subject(), event.question(), event.by(), event.at());
    }

    /** A no for good has no place in this chain: it goes back with the reason, and the author may withdraw. */
    void refused(@Observes ApprovalRefused event) {
        if (isRegistration(event.subject())) {
            sendBack(event.subject(), event.reason(), event.by(), event.at());
        }
    }

    private void sendBack(SubjectRef subject, String question, EmployeeId by, Instant at) {
        Registration form = forms.find(RegistrationId.of(subject.id()));
        form.giveBack(question, by, at);
        registrations.save(form);
        register.dropPending(form.id());
        outbox.notify(
                form.author(),
                "registrationReturned",
                Forms.link(form.id()),
                Map.of("name", form.values().text("name"), "question", question, "by", name(by)));
    }

    private String name(EmployeeId id) {
        return people.person(id).map(Person::name).orElse("");
    }

    /** The author took the request back in his list of requests: the form is withdrawn with it. */
    void withdrawn(@Observes ApprovalWithdrawn event) {
        if (!isRegistration(event.subject())) {
            return;
        }
        Registration form = forms.find(RegistrationId.of(event.subject().id()));
        if (form.state() == Registration.State.FILED) {
            throw new Refused(FileRule.WRONG_STATE);
        }
        if (form.state() == Registration.State.SUBMITTED) {
            form.withdraw("", event.by(), event.at());
            registrations.save(form);
            register.dropPending(form.id());
        }
    }

    private static boolean isRegistration(SubjectRef subject) {
        return subject.kind().equals(Forms.KIND);
    }
}
