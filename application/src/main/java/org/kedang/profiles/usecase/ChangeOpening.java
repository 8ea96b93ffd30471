package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.spi.ChangeRequests;

/** Opens change requests, each with its round of decisions and its line in the audit. */
@Dependent
class ChangeOpening {
    private final ChangeDesk desk;
    private final ChangeChains chains;
    private final ChangeRequests requests;
    private final AuditTrail trail;

    @Inject
    ChangeOpening(ChangeDesk desk, ChangeChains chains, ChangeRequests requests, AuditTrail trail) {
        this.desk = desk;
        this.chains = chains;
        this.requests = requests;
        this.trail = trail;
    }

    /** Who asks of which file, by which policy, when. */
    record Asking(CustomerFile file, ChangePolicy policy, Actor actor, Instant now) {}

    /** @throws org.kedang.kit.domain.Refused {@code CHANGE_NOBODY_DECIDES} */
    ChangeRequest open(ChangeRequest.Kind kind, ChangeChain chain, ChangeRequest.Wish wish, Asking asking) {
        Actor actor = asking.actor();
        CustomerFile file = asking.file();
        ChangeRequestId id = ChangeRequestId.next();
        ApprovalId approval = desk.open(actor, id, file, asking.policy().code(), chains.stages(chain, actor));
        ChangeRequest request = ChangeRequest.ask(
                kind,
                id,
                file.id(),
                actor.id(),
                actor.department(),
                chain.code(),
                wish,
                approval.value(),
                asking.now());
        requests.add(request);
        trail.also(ChangeDesk.KIND, id, ChangeDesk.label(file));
        return request;
    }

    /** Notes what is asked and why, as far as the audit may read it. */
    void note(ChangeRequest.Wish wish, Dictionary dictionary) {
        trail.reason(wish.reason());
        dictionary
                .masked(wish.change().changes())
                .forEach(line -> trail.changed(line.field(), line.before(), line.after()));
    }
}
