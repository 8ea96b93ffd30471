package org.kedang.borrowing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanPurpose;
import org.kedang.borrowing.domain.LoanScope;
import org.kedang.borrowing.domain.PaperCondition;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;

/** Loans in the reader's words, for the pages that show them. */
@Named
@RequestScoped
public class LoanWords {
    @Inject
    PageMessages messages;

    /** Which categories of the files. */
    public String categories(LoanRow row) {
        return row.categories().stream()
                .map(category -> messages.text("file.category." + category))
                .collect(Collectors.joining(messages.text("portal.list.separator")));
    }

    /** On the screen, on paper, or both. */
    public String media(LoanRow row) {
        return row.media().stream()
                .map(medium -> messages.text("borrowing.LoanMedium." + medium.name()))
                .collect(Collectors.joining(messages.text("portal.list.separator")));
    }

    /** The tone of the badge that tells how it stands. */
    public String tone(Loan.Standing standing) {
        return switch (standing) {
            case ASKED -> "warn";
            case LENT -> "brand";
            case OVERDUE, REFUSED, RETURNED -> "seal";
            case CLOSED -> "ok";
            case EXTENDED, WITHDRAWN -> "plain";
        };
    }

    public List<Choice> getPurposes() {
        return choices(LoanPurpose.values());
    }

    public List<Choice> getMediaChoices() {
        return choices(LoanMedium.values());
    }

    public List<Choice> getChannels() {
        return choices(LoanChannel.values());
    }

    public List<Choice> getConditions() {
        return choices(PaperCondition.values());
    }

    public List<Choice> getStandings() {
        return choices(Loan.Standing.values());
    }

    private List<Choice> choices(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(one -> new Choice(
                        one.name(),
                        messages.text("borrowing." + one.getDeclaringClass().getSimpleName() + "." + one.name())))
                .toList();
    }

    /** The categories that may be lent. */
    public List<Choice> getCategoryChoices() {
        return LoanScope.LENT.stream()
                .sorted()
                .map(category -> new Choice(category.toString(), messages.text("file.category." + category)))
                .toList();
    }
}
