package org.kedang.borrowing.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.web.CurrentActor;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanPurpose;
import org.kedang.borrowing.usecase.AskForLoan;
import org.kedang.borrowing.usecase.ReadLoanForm;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.omnifaces.cdi.ViewScoped;

/** 借阅申请 (F17, F18): the borrowing form, opened for the file the address names ({@code id}), or for none. */
@Named
@ViewScoped
public class BorrowPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadLoanForm readLoanForm;

    @Inject
    transient AskForLoan askForLoan;

    private @Nullable String id;
    private ReadLoanForm.@Nullable Answer form;
    private String customers = "";
    private List<String> categories = new ArrayList<>(List.of("1"));
    private List<String> media = new ArrayList<>(List.of(LoanMedium.ELECTRONIC.name()));
    private boolean printing;
    private @Nullable String purpose;
    private String reason = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;

    /** Begins the form. */
    public void open() {
        ReadLoanForm.Answer answer = readLoanForm.read(me.actor(), new ReadLoanForm.Command(customer()));
        form = answer;
        FileCards.Card file = answer.file();
        customers = file == null ? "" : file.number();
        from = answer.today();
    }

    private @Nullable CustomerId customer() {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return CustomerId.of(id);
        } catch (IllegalArgumentException e) {
            throw new Missing("customer", id);
        }
    }

    /** Hands the form in. */
    public String ask() {
        Loan asked = askForLoan.ask(
                new AskForLoan.Command(
                        Stream.of(customers.split("[\\s,，、;；]+", -1))
                                .filter(number -> !number.isBlank())
                                .toList(),
                        categories.stream().map(Integer::valueOf).collect(Collectors.toSet()),
                        media.stream().map(LoanMedium::valueOf).collect(Collectors.toSet()),
                        printing,
                        purpose == null ? null : LoanPurpose.valueOf(purpose),
                        reason,
                        from,
                        until),
                me.actor());
        messages.done("loans.asked", asked.number());
        return "/borrowing/loan.xhtml?faces-redirect=true&id=" + asked.id();
    }

    public ReadLoanForm.Answer getForm() {
        if (form == null) {
            open();
        }
        return Objects.requireNonNull(form);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String value) {
        id = value;
    }

    public String getCustomers() {
        return customers;
    }

    public void setCustomers(@Nullable String value) {
        customers = value == null ? "" : value;
    }

    public List<String> getCategories() {
        return categories;
    }

    public void setCategories(@Nullable List<String> value) {
        categories = value == null ? new ArrayList<>() : value;
    }

    public List<String> getMedia() {
        return media;
    }

    public void setMedia(@Nullable List<String> value) {
        media = value == null ? new ArrayList<>() : value;
    }

    public boolean isPrinting() {
        return printing;
    }

    public void setPrinting(boolean value) {
        printing = value;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String value) {
        purpose = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String value) {
        reason = value == null ? "" : value;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate value) {
        from = value;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate value) {
        until = value;
    }
}
