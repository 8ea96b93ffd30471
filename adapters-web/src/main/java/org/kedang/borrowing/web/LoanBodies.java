package org.kedang.borrowing.web;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.api.LoanView;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanPurpose;
import org.kedang.borrowing.domain.PaperCondition;
import org.kedang.borrowing.domain.RoomEntryId;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;

/** What is said about loans by REST. */
public final class LoanBodies {
    private LoanBodies() {}

    /**
     * What to borrow.
     *
     * @param customers numbers of the files
     * @param categories 1 to 4; 1 is always among them
     * @param from today when absent
     * @param until last day
     */
    public record LoanWishBody(
            @Nullable List<String> customers,
            @Nullable List<Integer> categories,
            @Nullable List<LoanMedium> media,
            boolean printing,
            @Nullable LoanPurpose purpose,
            @Nullable String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** The loan that was asked for; it waits for its chain. */
    public record AskedLoan(LoanId id, String number) {}

    /** For how long, and why. */
    public record LoanExtension(@Nullable LocalDate until, @Nullable String reason) {}

    /** The same, written down for the borrower. */
    public record NotedLoanExtension(
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable LoanChannel channel,
            @Nullable String words) {}

    /** Paper over the counter. */
    public record PaperHandOut(int pages, @Nullable String note) {}

    /** What came back. */
    public record LoanReturnBody(int pages, @Nullable PaperCondition condition, @Nullable String note) {}

    /** Why something came back otherwise than it was lent. */
    public record LoanClosing(@Nullable String explanation) {}

    /** Who enters the storage room. */
    public record RoomEntryBody(
            @Nullable String person, @Nullable String purpose, @Nullable Instant entered, @Nullable Instant left) {}

    /** The line that was written. */
    public record NotedRoomEntry(RoomEntryId id) {}

    /** When the person left; now when absent. */
    public record RoomLeaving(@Nullable Instant at) {}

    static Response loan(LoanView view) {
        return Response.ok(view).tag(EntityTags.of(view.revision())).build();
    }

    static LoanId id(String text) {
        return IdText.in(text, "loan", LoanId::new);
    }

    static AskedLoan asked(Loan loan) {
        return new AskedLoan(loan.id(), loan.number());
    }

    static @Nullable LoanId before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return LoanId.of(cursor);
        } catch (IllegalArgumentException e) {
            throw new MalformedRequest(400, "parameterInvalid", "cursor");
        }
    }

    static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        return body;
    }

    static <T> List<T> some(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
