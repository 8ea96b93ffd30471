package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.ProposedChange;

/**
 * Asks that a file shall say something else (F03; 002 §5.2). The file stays as it is. What is asked together is one request;
 * where fields go different ways, such as invoice data (002 §3.4), it is one request for each way.
 */
@UseCase(needs = Permission.REQUEST_CHANGE)
public class AskForChange {
    private final FileUpdate update;
    private final ChangeDesk desk;
    private final OldValues oldValues;
    private final ChangeChains chains;
    private final ChangeOpening opening;
    private final RulesToday rules;
    private final AuditTrail trail;

    @Inject
    AskForChange(
            FileUpdate update,
            ChangeDesk desk,
            OldValues oldValues,
            ChangeChains chains,
            ChangeOpening opening,
            RulesToday rules,
            AuditTrail trail) {
        this.update = update;
        this.desk = desk;
        this.oldValues = oldValues;
        this.chains = chains;
        this.opening = opening;
        this.rules = rules;
        this.trail = trail;
    }

    /**
     * @param revision the revision of the file the requester saw
     * @param fields what the named fields shall say; a blank text empties one
     * @param rows what the named tables of rows shall say, as a whole
     * @param necessity why it cannot stay as it is; may be empty
     * @param effective the day from which the file shall say it; null for as soon as it is applied
     * @param evidence papers that were stored for this customer before, by the same person
     * @param restore the older version whose values are asked back; null for none
     */
    public record Command(
            CustomerId customer,
            long revision,
            Map<String, String> fields,
            Map<String, List<Map<String, String>>> rows,
            String reason,
            String necessity,
            @Nullable LocalDate effective,
            List<EvidenceId> evidence,
            @Nullable Restore restore)
            implements Concerns {
        public Command {
            fields = Map.copyOf(fields);
            rows = Map.copyOf(rows);
            evidence = List.copyOf(evidence);
        }

        /** A wish whose values are all typed. */
        public Command(
                CustomerId customer,
                long revision,
                Map<String, String> fields,
                Map<String, List<Map<String, String>>> rows,
                String reason,
                String necessity,
                @Nullable LocalDate effective,
                List<EvidenceId> evidence) {
            this(customer, revision, fields, rows, reason, necessity, effective, evidence, null);
        }
    }

    /**
     * An older version whose values are asked back (PRF-26). A mask in the wish that is the mask of what that version said
     * stands for it.
     *
     * @param version its number
     * @param codes fields and tables to take from it as they are; what the wish names itself is not among them
     */
    public record Restore(int version, List<String> codes) {
        public Restore {
            codes = List.copyOf(codes);
        }
    }

    /** One request that was opened, and the chain that decides it. */
    public record Asked(ChangeRequestId id, String chain, long revision) {}

    /**
     * @return one request for each chain, in the order of the policy
     * @throws org.kedang.kit.domain.Refused {@code NOTHING_CHANGED}, {@code REASON_MISSING}, {@code FIELDS_WRONG} by field,
     *     {@code CUSTOMER_EXISTS}, {@code CHANGE_EFFECTIVE_DATE}, {@code CHANGE_NOBODY_DECIDES}, {@code EVIDENCE_UNKNOWN},
     *     {@code EVIDENCE_TOO_MANY}, {@code CHANGE_TEXT_TOO_LONG}, {@code FILE_SEALED}, {@code NO_SUCH_VERSION},
     *     {@code NAME_BY_RENAMING}
     * @throws org.kedang.kit.usecase.Stale when the file was changed meanwhile
     */
    public List<Asked> ask(Command command, Actor actor) {
        RulesToday.Holding holding = rules.holding();
        CustomerFile file = update.find(command.customer(), command.revision());
        Dictionary dictionary = holding.dictionary();
        ChangePolicy policy = holding.policy();
        OldValues.Wished wished =
                oldValues.wished(file.id(), command.fields(), command.rows(), command.restore(), dictionary);
        ProposedChange change =
                desk.proposed(file, wished.fields(), wished.rows(), dictionary).unseen(wished.unseen());
        Map<ChangeChain, ProposedChange> parts = chains.parts(change, dictionary, policy);
        ChangeDesk.demandDay(command.effective(), holding.today(), policy);
        ChangeRequest.Wish wish = new ChangeRequest.Wish(
                change,
                Storable.text(command.reason()),
                Storable.text(command.necessity()),
                desk.papers(command.evidence(), file, actor, List.of()),
                command.effective());
        desk.demandNoRenaming(wish, file, policy, dictionary);
        ChangeOpening.Asking asking = new ChangeOpening.Asking(file, policy, actor, holding.now());
        List<Asked> asked = new ArrayList<>();
        for (Map.Entry<ChangeChain, ProposedChange> part : parts.entrySet()) {
            ChangeRequest request =
                    opening.open(ChangeRequest.Kind.CHANGE, part.getKey(), wish.about(part.getValue()), asking);
            asked.add(new Asked(request.id(), request.chain(), request.revision()));
        }
        if (command.restore() != null) {
            trail.changed("restored", null, "v" + command.restore().version());
        }
        opening.note(wish, dictionary);
        return asked;
    }
}
