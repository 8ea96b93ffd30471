package org.kedang.borrowing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.usecase.ListLoans;

/**
 * 借阅登记簿 for whoever keeps or audits it. The address says everything: {@code standing}, {@code employee},
 * {@code customer}, {@code from}.
 */
@Named
@RequestScoped
public class LoanRegisterPage {
    private static final int SLICE = 50;

    @Inject
    CurrentActor me;

    @Inject
    ListLoans listLoans;

    private @Nullable String standing;
    private @Nullable String employee;
    private @Nullable String customer;
    private @Nullable String from;
    private Slice<LoanRow> slice = new Slice<>(List.of(), null);

    /** Reads the slice the address names. */
    public void open() {
        Loan.Standing wanted = Arrays.stream(Loan.Standing.values())
                .filter(one -> one.name().equals(standing))
                .findFirst()
                .orElse(null);
        slice = listLoans.list(
                me.actor(),
                new ListLoans.Command(
                        wanted,
                        plain(employee),
                        plain(customer),
                        from == null || from.isBlank() ? null : LoanShown.id(from),
                        SLICE));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    public boolean isFiltered() {
        return !plain(standing).isBlank()
                || !plain(employee).isBlank()
                || !plain(customer).isBlank();
    }

    public List<LoanRow> getRows() {
        return slice.items();
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        return slice.next() == null
                ? null
                : "?standing=" + encoded(standing) + "&employee=" + encoded(employee) + "&customer=" + encoded(customer)
                        + "&from=" + slice.next();
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(plain(text), StandardCharsets.UTF_8);
    }

    public @Nullable String getStanding() {
        return standing;
    }

    public void setStanding(@Nullable String value) {
        standing = value;
    }

    public @Nullable String getEmployee() {
        return employee;
    }

    public void setEmployee(@Nullable String value) {
        employee = value;
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String value) {
        customer = value;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String value) {
        from = value;
    }
}
