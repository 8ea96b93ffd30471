package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.Opening;
import org.kedang.access.api.Openings;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanPolicy;
import org.kedang.borrowing.domain.LoanPurpose;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.borrowing.domain.LoanScope;
import org.kedang.borrowing.domain.LoanTerm;
import org.kedang.borrowing.domain.LoanWish;
import org.kedang.borrowing.spi.LoanPolicies;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * Asks to borrow the files of others (F17, F18; 000 §03): what for, which part of which files, how long. The system finds who
 * decides; until the last of them has agreed nothing is open.
 */
@UseCase(needs = Permission.BORROW_FILE)
public class AskForLoan {
    private final LoanOpening opening;
    private final LoanPolicies policies;
    private final FileCards cards;
    private final Visibilities visibilities;
    private final Openings openings;
    private final Clock clock;

    @Inject
    AskForLoan(
            LoanOpening opening,
            LoanPolicies policies,
            FileCards cards,
            Visibilities visibilities,
            Openings openings,
            Clock clock) {
        this.opening = opening;
        this.policies = policies;
        this.cards = cards;
        this.visibilities = visibilities;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * @param customers numbers of the files
     * @param categories 1 to 4; 1 is always among them
     * @param printing whether he wants to print what he reads
     * @param from first day; today when null
     * @param until last day
     */
    public record Command(
            List<String> customers,
            Set<Integer> categories,
            Set<LoanMedium> media,
            boolean printing,
            @Nullable LoanPurpose purpose,
            String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public Command {
            customers = List.copyOf(customers);
            categories = Set.copyOf(categories);
            media = Set.copyOf(media);
        }
    }

    /**
     * @throws Refused by field: {@code LOAN_FILE_UNKNOWN} for a number of no file he may know of, {@code LOAN_NOT_NEEDED} for
     *     one he reads anyway, and as {@link LoanTerm#asked} and {@link Loan#ask}; {@code LOAN_NOBODY_DECIDES}
     */
    public Loan ask(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessCalendar.dayOf(now);
        LoanPolicy policy = policies.active(today);
        LoanTerm term = LoanTerm.asked(command.from() == null ? today : command.from(), command.until(), today, policy);
        LoanScope scope =
                new LoanScope(files(command, actor), command.categories(), command.media(), command.printing());
        LoanWish wish =
                new LoanWish(actor.id(), scope, command.purpose(), LoanText.clean(command.reason()), term, null, null);
        return opening.open(wish, policy, actor, now);
    }

    private Set<CustomerId> files(Command command, Actor actor) {
        Visibility visibility = visibilities.of(actor);
        Set<CustomerId> found = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String number : command.customers()) {
            if (number.isBlank() || found.size() > LoanScope.MOST_FILES) {
                continue;
            }
            Optional<FileCards.Card> card = cards.numbered(number.strip())
                    .filter(known -> visibility.knows(known.customer(), known.restricted()));
            if (card.isEmpty()) {
                problems.add(Problem.of("customers", LoanRule.LOAN_FILE_UNKNOWN, number.strip()));
            } else if (reads(actor, card.get().customer(), command)) {
                problems.add(Problem.of(
                        "customers",
                        LoanRule.LOAN_NOT_NEEDED,
                        card.get().number() + " " + card.get().name()));
            } else {
                found.add(card.get().customer());
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(LoanRule.LOAN_FIELDS_WRONG, problems);
        }
        return found;
    }

    // paper has to be handed out to whoever needs the original, also of a file he reads on the screen
    private boolean reads(Actor actor, CustomerId customer, Command command) {
        if (command.media().contains(LoanMedium.PAPER) || !openings.open(actor, Permission.READ_FILE, customer)) {
            return false;
        }
        Opening open = openings.of(actor, Permission.READ_FILE, customer);
        return open.whole() || open.categories().containsAll(command.categories());
    }
}
