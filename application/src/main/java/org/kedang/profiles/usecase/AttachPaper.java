package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Evidences;
import org.kedang.profiles.spi.Policies;
import org.kedang.profiles.spi.Registrations;

/** The author lays a paper to his form: the licence, the form the customer signed (F15, F21; 001 三.2; 003-M 一.1). */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class AttachPaper {
    private final Forms forms;
    private final Registrations registrations;
    private final Policies policies;
    private final Evidences evidences;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    AttachPaper(
            Forms forms,
            Registrations registrations,
            Policies policies,
            Evidences evidences,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.policies = policies;
        this.evidences = evidences;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param paper code of the paper in the policy of today; blank for one nobody asked for
     * @param name of the file as its owner calls it
     */
    public record Command(RegistrationId form, long revision, String paper, String name, EvidenceContent content) {}

    /** The stored paper and the form's new revision. */
    public record Attached(Evidence evidence, long revision) {}

    /**
     * @throws Refused {@code PAPER_UNKNOWN}, {@code TOO_MANY_PAPERS}, {@code EVIDENCE_EMPTY}, {@code EVIDENCE_TOO_LARGE},
     *     {@code EVIDENCE_TYPE}, {@code NOT_AUTHOR}, {@code WRONG_STATE}
     * @throws Stale when the form was changed meanwhile
     */
    public Attached attach(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        Registration form = forms.find(command.form(), command.revision());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        byte[] bytes = command.content().bytes();
        String called = Storable.text(command.name());
        if (!command.paper().isBlank()
                && policies.active(BusinessDay.of(now))
                        .terms()
                        .paper(command.paper())
                        .isEmpty()) {
            throw new Refused(FileRule.PAPER_UNKNOWN, command.paper());
        }
        if (bytes.length == 0) {
            throw new Refused(ChangeRule.EVIDENCE_EMPTY);
        }
        if (bytes.length > Evidence.MOST_BYTES) {
            throw new Refused(ChangeRule.EVIDENCE_TOO_LARGE, Evidence.MOST_BYTES / 1024 / 1024);
        }
        EvidenceType type = EvidenceType.of(bytes).orElseThrow(() -> new Refused(ChangeRule.EVIDENCE_TYPE, called));
        Evidence evidence = new Evidence(
                EvidenceId.next(),
                form.futureFile(),
                called,
                type,
                bytes.length,
                StoreEvidence.sha256(bytes),
                actor.id(),
                now);
        form.attach(command.paper(), evidence, actor.id(), now);
        evidences.add(evidence, bytes);
        evidences.keep(List.of(evidence.id()));
        registrations.save(form);
        trail.changed("paper", null, evidence.name() + " " + evidence.sha256());
        return new Attached(evidence, form.revision());
    }
}
