package org.kedang.borrowing.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.LentPaper;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.PaperCondition;
import org.kedang.kit.domain.Secrecy;

/**
 * One loan as its borrower, its deciders and the register's keepers read it.
 *
 * @param row the line of the register
 * @param department where the borrower works
 * @param owners who answers for the files
 * @param reason what for, in the borrower's words
 * @param secrecy the highest one among the files: the chain follows it
 * @param printing whether the borrower may print what he reads
 * @param endsAt first instant at which nothing is open any more
 * @param extending the loan this one prolongs; null for a first one
 * @param noted that the archivist wrote it down for the borrower; null when he asked himself
 * @param decision what was decided; null as long as it waits
 * @param papers the papers of the files, as they were lent and found
 * @param handOut that paper went over the counter; null when none did
 * @param returned what came back; null before
 * @param differences in how many points it differs from what was lent
 * @param closing that the loop was closed; null before
 * @param approval id of the approval
 * @param acts what the reader may do now
 */
public record LoanView(
        LoanRow row,
        String department,
        List<String> owners,
        String reason,
        Secrecy secrecy,
        boolean printing,
        Instant endsAt,
        @Nullable LoanId extending,
        @Nullable Noted noted,
        @Nullable Decided decision,
        List<Paper> papers,
        @Nullable HandedOut handOut,
        @Nullable Returned returned,
        int differences,
        @Nullable Closed closing,
        String approval,
        Acts acts,
        long revision)
        implements Serializable {
    public LoanView {
        owners = List.copyOf(owners);
        papers = List.copyOf(papers);
    }

    /** Who wrote the wish down, how it came, and what was said. */
    public record Noted(String by, LoanChannel channel, String words) implements Serializable {}

    /** Who decided last, and with a no why. */
    public record Decided(String by, Instant at, String note) implements Serializable {}

    /**
     * One paper of a lent file.
     *
     * @param found what the check at return has found; null before
     */
    public record Paper(String name, String sha256, LentPaper.@Nullable Found found) implements Serializable {}

    /** Paper over the counter. */
    public record HandedOut(String by, Instant at, int pages, String note) implements Serializable {}

    /** What came back. */
    public record Returned(String by, Instant at, int pages, @Nullable PaperCondition condition, String note)
            implements Serializable {}

    /** The closed loop; the explanation is empty where there was nothing to explain. */
    public record Closed(String by, Instant at, String explanation) implements Serializable {}

    /** What the reader may do now. */
    public record Acts(
            boolean decide,
            boolean withdraw,
            boolean extend,
            boolean giveBack,
            boolean handOut,
            boolean check,
            boolean close,
            boolean noteExtension)
            implements Serializable {}
}
