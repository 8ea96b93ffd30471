package org.kedang.borrowing.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanPurpose;

/**
 * One line of the register of loans (003-C §四3).
 *
 * @param number of the register, for example JY-2026-00012
 * @param standing how it stands now
 * @param borrower employee number
 * @param files those the reader may know of
 * @param until last day
 * @param lentAt when it was lent: paper over the counter, else granted; null before
 */
public record LoanRow(
        LoanId id,
        String number,
        Loan.Standing standing,
        String borrower,
        String borrowerName,
        List<FileCards.Card> files,
        List<Integer> categories,
        List<LoanMedium> media,
        LoanPurpose purpose,
        LocalDate from,
        LocalDate until,
        Instant askedAt,
        @Nullable Instant lentAt,
        @Nullable Instant returnedAt)
        implements Serializable {
    public LoanRow {
        files = List.copyOf(files);
        categories = List.copyOf(categories);
        media = List.copyOf(media);
    }
}
