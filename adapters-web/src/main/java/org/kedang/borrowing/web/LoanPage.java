package org.kedang.borrowing.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.borrowing.api.LoanView;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.PaperCondition;
import org.kedang.borrowing.usecase.CheckReturn;
import org.kedang.borrowing.usecase.CloseLoan;
import org.kedang.borrowing.usecase.ExtendLoan;
import org.kedang.borrowing.usecase.HandOutPaper;
import org.kedang.borrowing.usecase.NoteExtension;
import org.kedang.borrowing.usecase.ReturnLoan;
import org.kedang.borrowing.usecase.WithdrawLoan;
import org.kedang.portal.PageMessages;
import org.omnifaces.cdi.ViewScoped;

/** 借阅单: one loan ({@code id}) with what its borrower or the archivist may do with it now. */
@Named
@ViewScoped
public class LoanPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient LoanShown shown;

    @Inject
    transient WithdrawLoan withdrawLoan;

    @Inject
    transient ExtendLoan extendLoan;

    @Inject
    transient NoteExtension noteExtension;

    @Inject
    transient ReturnLoan returnLoan;

    @Inject
    transient HandOutPaper handOutPaper;

    @Inject
    transient CheckReturn checkReturn;

    @Inject
    transient CloseLoan closeLoan;

    private @Nullable String id;
    private long revision;
    private @Nullable LocalDate until;
    private String reason = "";
    private @Nullable String channel;
    private String words = "";
    private @Nullable Integer pages;
    private @Nullable String condition;
    private String note = "";
    private String explanation = "";

    /** Reads what the address names. */
    public void open() {
        revision = getLoan().revision();
    }

    public LoanView getLoan() {
        return shown.of(String.valueOf(id));
    }

    private LoanId loan() {
        return LoanShown.id(id);
    }

    /** Takes the wish back. */
    public String withdraw() {
        withdrawLoan.withdraw(new WithdrawLoan.Command(loan(), revision), me.actor());
        return again("loans.withdrawn");
    }

    /** Asks for more time. */
    public String extend() {
        return other(extendLoan.extend(new ExtendLoan.Command(loan(), until, reason), me.actor()));
    }

    /** Writes down that the borrower asked for more time. */
    public String note() {
        return other(noteExtension.note(
                new NoteExtension.Command(
                        loan(),
                        until,
                        reason,
                        channel == null ? LoanChannel.PHONE : LoanChannel.valueOf(channel),
                        words),
                me.actor()));
    }

    private String other(Loan extension) {
        messages.done("loans.asked", extension.number());
        return "/borrowing/loan.xhtml?faces-redirect=true&id=" + extension.id();
    }

    /** The borrower gives it back. */
    public String giveBack() {
        returnLoan.giveBack(new ReturnLoan.Command(loan(), revision), me.actor());
        return again("loans.givenBack");
    }

    /** Paper goes over the counter. */
    public String handOut() {
        handOutPaper.handOut(new HandOutPaper.Command(loan(), revision, count(), note), me.actor());
        return again("loans.handedOut");
    }

    /** The archivist takes it back. */
    public String check() {
        int differences = checkReturn.check(
                new CheckReturn.Command(
                        loan(), revision, count(), condition == null ? null : PaperCondition.valueOf(condition), note),
                me.actor());
        return again(differences == 0 ? "loans.checked" : "loans.checked.differs");
    }

    /** The archivist explains and closes. */
    public String close() {
        closeLoan.close(new CloseLoan.Command(loan(), revision, explanation), me.actor());
        return again("loans.closed");
    }

    private int count() {
        return pages == null ? 0 : pages;
    }

    private String again(String done) {
        messages.done(done);
        return "/borrowing/loan.xhtml?faces-redirect=true&id=" + loan();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String value) {
        id = value;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate value) {
        until = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String value) {
        reason = value == null ? "" : value;
    }

    public @Nullable String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String value) {
        channel = value;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String value) {
        words = value == null ? "" : value;
    }

    public @Nullable Integer getPages() {
        return pages;
    }

    public void setPages(@Nullable Integer value) {
        pages = value;
    }

    public @Nullable String getCondition() {
        return condition;
    }

    public void setCondition(@Nullable String value) {
        condition = value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String value) {
        note = value == null ? "" : value;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String value) {
        explanation = value == null ? "" : value;
    }
}
