package org.kedang.borrowing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanPurpose;
import org.kedang.borrowing.domain.LoanScope;
import org.kedang.borrowing.domain.LoanTerm;
import org.kedang.borrowing.domain.LoanWish;
import org.kedang.borrowing.domain.PaperCondition;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Secrecy;

/** Makes loans of rows. */
final class LoanRows {
    static final String SELECT =
            "select l.*, (select array_agg(f.customer_id) from loan_file f where f.loan_id = l.id) as files from loan l ";

    private LoanRows() {}

    static Loan read(ResultSet row) throws SQLException {
        return new Loan(
                new LoanId(row.getObject("id", UUID.class)),
                row.getString("number"),
                wish(row),
                Secrecy.valueOf(row.getString("secrecy")),
                row.getObject("approval_id", UUID.class),
                LoanSql.instant(row, "asked_at"),
                course(row),
                row.getLong("revision"));
    }

    private static LoanWish wish(ResultSet row) throws SQLException {
        UUID extending = row.getObject("extending_id", UUID.class);
        return new LoanWish(
                LoanSql.employee(row, "borrower_id"),
                scope(row),
                LoanPurpose.valueOf(row.getString("purpose")),
                row.getString("reason"),
                new LoanTerm(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                extending == null ? null : new LoanId(extending),
                row.getString("noted_channel") == null
                        ? null
                        : new LoanWish.Note(
                                LoanSql.employee(row, "noted_by"),
                                LoanChannel.valueOf(row.getString("noted_channel")),
                                row.getString("noted_words")));
    }

    private static LoanScope scope(ResultSet row) throws SQLException {
        Set<CustomerId> files = LoanSql.several(row, "files")
                .map(id -> new CustomerId((UUID) id))
                .collect(Collectors.toSet());
        Set<Integer> categories = LoanSql.several(row, "categories")
                .map(category -> ((Number) category).intValue())
                .collect(Collectors.toSet());
        Set<LoanMedium> media = LoanSql.several(row, "media")
                .map(medium -> LoanMedium.valueOf((String) medium))
                .collect(Collectors.toSet());
        return new LoanScope(files, categories, media, row.getBoolean("printing"));
    }

    private static Loan.Course course(ResultSet row) throws SQLException {
        String condition = row.getString("condition");
        return new Loan.Course(
                Loan.State.valueOf(row.getString("state")),
                row.getString("decision_note") == null
                        ? null
                        : new Loan.Decision(
                                LoanSql.employee(row, "decided_by"),
                                LoanSql.instant(row, "decided_at"),
                                LoanSql.text(row, "decision_note")),
                row.getObject("grant_id", UUID.class),
                LoanJson.papers(row.getString("papers")),
                row.getObject("handed_out_pages") == null
                        ? null
                        : new Loan.HandOut(
                                LoanSql.employee(row, "handed_out_by"),
                                LoanSql.instant(row, "handed_out_at"),
                                row.getInt("handed_out_pages"),
                                LoanSql.text(row, "handed_out_note")),
                row.getObject("returned_pages") == null
                        ? null
                        : new Loan.Return(
                                LoanSql.employee(row, "returned_by"),
                                LoanSql.instant(row, "returned_at"),
                                row.getInt("returned_pages"),
                                condition == null ? null : PaperCondition.valueOf(condition),
                                LoanSql.text(row, "return_note")),
                row.getString("explanation") == null
                        ? null
                        : new Loan.Closing(
                                LoanSql.employee(row, "closed_by"),
                                LoanSql.instant(row, "closed_at"),
                                LoanSql.text(row, "explanation")),
                LoanSql.instantOrNull(row, "reminded_at"),
                LoanSql.instantOrNull(row, "end_told_at"));
    }
}
