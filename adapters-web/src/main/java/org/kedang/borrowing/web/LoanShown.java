package org.kedang.borrowing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.borrowing.api.LoanView;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.usecase.ReadLoan;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Moment;
import org.kedang.portal.PageMessages;

/** A loan as a page or the inbox shows it. */
@Named
@RequestScoped
public class LoanShown {
    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ReadLoan read;

    private @Nullable String subject;
    private @Nullable LoanView loan;

    /** The loan of an id. */
    public LoanView of(String wanted) {
        LoanView known = loan;
        if (known == null || !wanted.equals(subject)) {
            subject = wanted;
            known = read.read(me.actor(), new ReadLoan.Command(id(wanted)));
            loan = known;
        }
        return known;
    }

    /** @throws Missing for what cannot be the id of a loan */
    static LoanId id(@Nullable String text) {
        try {
            return LoanId.of(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new Missing("loan", String.valueOf(text));
        }
    }

    /** Its life, the oldest first. */
    public List<Moment> history(LoanView view) {
        List<Moment> moments = new ArrayList<>();
        moments.add(moment(view.row().askedAt(), "asked", view.row().borrowerName(), view.reason()));
        LoanView.Decided decided = view.decision();
        if (decided != null) {
            String what =
                    switch (view.row().standing()) {
                        case REFUSED -> "refused";
                        case WITHDRAWN -> "withdrawn";
                        default -> "granted";
                    };
            moments.add(moment(decided.at(), what, decided.by(), decided.note()));
        }
        LoanView.HandedOut out = view.handOut();
        if (out != null) {
            moments.add(new Moment(
                    out.at(), messages.text("loans.step.handedOut", out.pages()), out.by(), out.note(), null));
        }
        LoanView.Returned back = view.returned();
        if (back != null) {
            moments.add(moment(back.at(), "returned", back.by(), back.note()));
        }
        LoanView.Closed closed = view.closing();
        if (closed != null) {
            moments.add(moment(closed.at(), "closed", closed.by(), closed.explanation()));
        }
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private Moment moment(Instant at, String step, String who, String detail) {
        return new Moment(at, messages.text("loans.step." + step), who, detail, null);
    }
}
