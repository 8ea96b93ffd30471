package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibilities;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.CustomerFiles;

/** Who asked answers a returned request: corrected, against what the file says by now, it begins its chain again. */
@UseCase(needs = Permission.USE_INBOX)
public class ReviseChange {
    private final CustomerFiles files;
    private final ChangeDesk desk;
    private final ChangeChains chains;
    private final ChangeRequests requests;
    private final RulesToday rules;
    private final Visibilities visibilities;
    private final AuditTrail trail;

    @Inject
    ReviseChange(
            CustomerFiles files,
            ChangeDesk desk,
            ChangeChains chains,
            ChangeRequests requests,
            RulesToday rules,
            Visibilities visibilities,
            AuditTrail trail) {
        this.files = files;
        this.desk = desk;
        this.chains = chains;
        this.requests = requests;
        this.rules = rules;
        this.visibilities = visibilities;
        this.trail = trail;
    }

    /** As {@link AskForChange.Command}; the papers are all the request shall have, old and new. */
    public record Command(
            ChangeRequestId request,
            long revision,
            Map<String, String> fields,
            Map<String, List<Map<String, String>>> rows,
            String reason,
            String necessity,
            @Nullable LocalDate effective,
            List<EvidenceId> evidence) {
        public Command {
            fields = Map.copyOf(fields);
            rows = Map.copyOf(rows);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @return the request's new revision
     * @throws Refused as {@link AskForChange#ask}, and {@code CHANGE_WRONG_STATE}, {@code CHANGE_NOT_REQUESTER},
     *     {@code CHANGE_SEVERAL_CHAINS} when it would belong to more than one chain; a renaming as
     *     {@link AskForRenaming#ask}
     * @throws org.kedang.kit.usecase.Stale when the request was changed meanwhile
     */
    public long revise(Command command, Actor actor) {
        RulesToday.Holding holding = rules.holding();
        ChangeRequest request = desk.find(command.request(), command.revision());
        CustomerFile file =
                files.find(request.customer()).orElseThrow(() -> new Missing("customer", request.customer()));
        trail.subject(ChangeDesk.KIND, request.id(), ChangeDesk.label(file));
        if (!request.requester().equals(actor.id())) {
            throw new NotPermitted(Permission.REQUEST_CHANGE, true, ChangeRule.CHANGE_NOT_REQUESTER.key());
        }
        boolean still = actor.may(Permission.REQUEST_CHANGE)
                && visibilities.of(actor).covers(file.owner(), file.department(), file.restricted());
        if (!still) {
            throw new NotPermitted(Permission.REQUEST_CHANGE, true, ChangeRule.CHANGE_NOT_REQUESTER.key());
        }
        if (request.state() != ChangeRequest.State.RETURNED) {
            throw new Refused(ChangeRule.CHANGE_WRONG_STATE);
        }
        Dictionary dictionary = holding.dictionary();
        ChangePolicy policy = holding.policy();
        OldValues.Wished wished = OldValues.unmasked(
                command.fields(), command.rows(), request.change().after(), dictionary);
        ProposedChange change =
                desk.proposed(file, wished.fields(), wished.rows(), dictionary).unseen(wished.unseen());
        Map<ChangeChain, ProposedChange> parts = chains.parts(change, dictionary, policy);
        if (parts.size() != 1) {
            throw new Refused(ChangeRule.CHANGE_SEVERAL_CHAINS);
        }
        ChangeChain chain = parts.keySet().iterator().next();
        if (!chain.code().equals(request.chain())) {
            throw new Refused(ChangeRule.CHANGE_SEVERAL_CHAINS);
        }
        boolean renaming = request.kind() == ChangeRequest.Kind.RENAMING;
        if (!renaming) {
            ChangeDesk.demandDay(command.effective(), holding.today(), policy);
        }
        ChangeRequest.Wish wish = new ChangeRequest.Wish(
                change,
                Storable.text(command.reason()),
                Storable.text(command.necessity()),
                desk.papers(command.evidence(), file, actor, request.evidence()),
                command.effective());
        if (renaming) {
            Renaming.demand(wish, holding.today(), policy);
        } else {
            desk.demandNoRenaming(wish, file, policy, dictionary);
        }
        ApprovalId approval = desk.open(actor, request.id(), file, policy.code(), chains.stages(chain, actor));
        request.revise(wish, approval.value(), actor.id(), holding.now());
        requests.save(request);
        trail.reason(wish.reason());
        dictionary.masked(change.changes()).forEach(line -> trail.changed(line.field(), line.before(), line.after()));
        return request.revision();
    }
}
