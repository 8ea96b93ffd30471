package org.kedang.borrowing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.usecase.ListOwnLoans;

/** 我的借阅: what the reader has borrowed, or asked to, slice by slice ({@code from}). */
@Named
@RequestScoped
public class OwnLoansPage {
    private static final int SLICE = 50;

    @Inject
    CurrentActor me;

    @Inject
    ListOwnLoans listOwnLoans;

    private @Nullable String from;
    private Slice<LoanRow> slice = new Slice<>(List.of(), null);

    /** Reads the slice the address names. */
    public void open() {
        slice = listOwnLoans.list(
                me.actor(),
                new ListOwnLoans.Command(from == null || from.isBlank() ? null : LoanShown.id(from), SLICE));
    }

    public List<LoanRow> getRows() {
        return slice.items();
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        return slice.next() == null ? null : "?from=" + slice.next();
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String value) {
        from = value;
    }
}
