package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.Visibilities;
import org.kedang.borrowing.spi.LoanPolicies;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** What the borrowing form begins with: the file it was opened for, today, and how long files are lent. */
@Question(needs = Permission.BORROW_FILE)
public class ReadLoanForm {
    private final FileCards cards;
    private final Visibilities visibilities;
    private final LoanPolicies policies;
    private final Clock clock;

    @Inject
    ReadLoanForm(FileCards cards, Visibilities visibilities, LoanPolicies policies, Clock clock) {
        this.cards = cards;
        this.visibilities = visibilities;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param customer the file it was opened for; null for none */
    public record Command(@Nullable CustomerId customer) {}

    /**
     * @param file null when the form was opened for none
     * @param longestDays the longest term in days, the first and the last counted
     * @param lastDay the last possible day of a loan that begins today
     */
    public record Answer(FileCards.@Nullable Card file, LocalDate today, int longestDays, LocalDate lastDay) {}

    /** @throws Missing when there is no such file, or none he may know of */
    public Answer read(Actor actor, Command command) {
        LocalDate today = BusinessCalendar.dayOf(Instant.now(clock));
        var policy = policies.active(today);
        return new Answer(card(command.customer(), actor), today, policy.longestDays(), policy.lastDay(today));
    }

    private FileCards.@Nullable Card card(@Nullable CustomerId customer, Actor actor) {
        if (customer == null) {
            return null;
        }
        Map<CustomerId, FileCards.Card> found = cards.cards(List.of(customer));
        return Optional.ofNullable(found.get(customer))
                .filter(card -> visibilities.of(actor).knows(customer, card.restricted()))
                .orElseThrow(() -> new Missing("customer", customer));
    }
}
