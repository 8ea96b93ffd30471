package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
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

/**
 * Hands in a renaming 更名通知 (F20; 003-M 三): the new name, the day from which it holds, and the papers the policy asks for.
 * Without all of them it goes back at once, naming what is missing 材料不齐. It passes the chain of the name; once applied the
 * number stays, and the old name is kept with its day and found as before.
 */
@UseCase(needs = Permission.REQUEST_CHANGE)
public class AskForRenaming {
    private final FileUpdate update;
    private final ChangeDesk desk;
    private final ChangeChains chains;
    private final ChangeOpening opening;
    private final RulesToday rules;

    @Inject
    AskForRenaming(FileUpdate update, ChangeDesk desk, ChangeChains chains, ChangeOpening opening, RulesToday rules) {
        this.update = update;
        this.desk = desk;
        this.chains = chains;
        this.opening = opening;
        this.rules = rules;
    }

    /**
     * @param revision the revision of the file the requester saw
     * @param name the new name
     * @param effective the day from which the new name holds, by the notice
     * @param reason why, for example the number of the notice
     * @param evidence papers that were stored for this customer before, by the same person
     */
    public record Command(
            CustomerId customer,
            long revision,
            String name,
            @Nullable LocalDate effective,
            String reason,
            List<EvidenceId> evidence)
            implements Concerns {
        public Command {
            evidence = List.copyOf(evidence);
        }
    }

    /** The request that was opened. */
    public record Asked(ChangeRequestId id, long revision) {}

    /**
     * @throws Refused {@code RENAMING_PAPERS_MISSING} by paper, {@code RENAMING_NAME_MISSING}, {@code RENAMING_DATE},
     *     {@code REASON_MISSING}, {@code NOTHING_CHANGED}, {@code FIELDS_WRONG} by field, {@code CUSTOMER_EXISTS},
     *     {@code CHANGE_NOBODY_DECIDES}, {@code EVIDENCE_UNKNOWN}, {@code FILE_SEALED}
     * @throws org.kedang.kit.usecase.Stale when the file was changed meanwhile
     */
    public Asked ask(Command command, Actor actor) {
        RulesToday.Holding holding = rules.holding();
        CustomerFile file = update.find(command.customer(), command.revision());
        if (command.name().isBlank()) {
            throw new Refused(ChangeRule.RENAMING_NAME_MISSING);
        }
        Dictionary dictionary = holding.dictionary();
        ChangePolicy policy = holding.policy();
        ProposedChange change = desk.proposed(file, Map.of(Renaming.NAME, command.name()), Map.of(), dictionary);
        ChangeRequest.Wish wish = new ChangeRequest.Wish(
                change,
                Storable.text(command.reason()),
                "",
                desk.papers(command.evidence(), file, actor, List.of()),
                command.effective());
        Renaming.demand(wish, holding.today(), policy);
        ChangeChain chain =
                chains.parts(change, dictionary, policy).keySet().iterator().next();
        ChangeRequest request = opening.open(
                ChangeRequest.Kind.RENAMING, chain, wish, new ChangeOpening.Asking(file, policy, actor, holding.now()));
        opening.note(wish, dictionary);
        return new Asked(request.id(), request.revision());
    }
}
