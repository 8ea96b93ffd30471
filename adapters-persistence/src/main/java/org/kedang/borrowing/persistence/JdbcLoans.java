package org.kedang.borrowing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanScope;
import org.kedang.borrowing.domain.LoanWish;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;

/** The register of loans by SQL. */
@ApplicationScoped
public class JdbcLoans implements Loans {
    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcLoans() {}

    JdbcLoans(DataSource source) {
        this.source = source;
    }

    @Override
    public String nextNumber(int year) {
        long next = Rows.all(source, "select nextval('loan_number')", row -> row.getLong(1))
                .get(0);
        return String.format(Locale.ROOT, "JY-%d-%05d", year, next);
    }

    @Override
    public void add(Loan loan) {
        LoanWish wish = loan.wish();
        LoanScope scope = wish.scope();
        LoanWish.Note note = wish.note();
        int unused = LoanSql.run(
                source,
                """
                insert into loan (id, number, borrower_id, purpose, reason, categories, media, printing, first_day,
                                  last_day, ends_at, secrecy, extending_id, noted_by, noted_channel, noted_words,
                                  approval_id, asked_at, state, papers, revision)
                values (?, ?, ?, ?, ?, ?::smallint[], ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 1)""",
                loan.id().value(),
                loan.number(),
                wish.borrower().value(),
                String.valueOf(wish.purpose()),
                wish.reason(),
                scope.categories().stream().sorted().toArray(Integer[]::new),
                scope.media().stream().sorted().map(Enum::name).toArray(String[]::new),
                scope.printing(),
                wish.term().from(),
                wish.term().until(),
                LoanSql.time(wish.term().ends()),
                loan.secrecy().name(),
                wish.extending() == null ? null : wish.extending().value(),
                note == null ? null : note.by().value(),
                note == null ? null : note.channel().name(),
                note == null ? null : note.words(),
                loan.approval(),
                LoanSql.time(loan.askedAt()),
                loan.state().name(),
                LoanJson.write(loan.course().papers()));
        int files = LoanSql.run(
                source,
                "insert into loan_file (loan_id, customer_id) select ?, unnest(?::uuid[])",
                loan.id().value(),
                scope.files().stream().map(CustomerId::value).toArray(UUID[]::new));
        if (files != scope.customers().size()) {
            throw new IllegalStateException(files + " files of loan " + loan.number());
        }
    }

    @Override
    public Optional<Loan> find(LoanId id) {
        return Rows.all(source, LoanRows.SELECT + "where l.id = ?", LoanRows::read, id.value()).stream()
                .findFirst();
    }

    @Override
    public void save(Loan loan) {
        Loan.Course course = loan.course();
        Loan.Decision decision = course.decision();
        Loan.HandOut out = course.handOut();
        Loan.Return back = course.returned();
        Loan.Closing closing = course.closing();
        int touched = LoanSql.run(
                source,
                """
                update loan
                   set state = ?, decided_by = ?, decided_at = ?, decision_note = ?, grant_id = ?, papers = ?::jsonb,
                       handed_out_by = ?, handed_out_at = ?, handed_out_pages = ?, handed_out_note = ?,
                       returned_by = ?, returned_at = ?, returned_pages = ?, condition = ?, return_note = ?,
                       closed_by = ?, closed_at = ?, explanation = ?, reminded_at = ?, end_told_at = ?,
                       revision = revision + 1
                 where id = ? and revision = ?""",
                course.state().name(),
                LoanSql.id(decision == null ? null : decision.by()),
                LoanSql.time(decision == null ? null : decision.at()),
                decision == null ? null : decision.note(),
                course.grant(),
                LoanJson.write(course.papers()),
                LoanSql.id(out == null ? null : out.by()),
                LoanSql.time(out == null ? null : out.at()),
                out == null ? null : out.pages(),
                out == null ? null : out.note(),
                LoanSql.id(back == null ? null : back.by()),
                LoanSql.time(back == null ? null : back.at()),
                back == null ? null : back.pages(),
                back == null || back.condition() == null
                        ? null
                        : back.condition().name(),
                back == null ? null : back.note(),
                LoanSql.id(closing == null ? null : closing.by()),
                LoanSql.time(closing == null ? null : closing.at()),
                closing == null ? null : closing.explanation(),
                LoanSql.time(course.remindedAt()),
                LoanSql.time(course.endToldAt()),
                loan.id().value(),
                loan.revision());
        if (touched == 0) {
            throw new Stale(loan.revision(), -1);
        }
    }

    @Override
    public List<Loan> page(Filter filter, Instant now, @Nullable LoanId before, int limit) {
        StringBuilder where = new StringBuilder("where l.id < ?");
        List<Object> arguments = new ArrayList<>();
        arguments.add(before == null ? LAST : before.value());
        Loan.Standing standing = filter.standing();
        if (standing == Loan.Standing.OVERDUE || standing == Loan.Standing.LENT) {
            where.append(" and l.state = 'LENT' and l.ends_at ")
                    .append(standing == Loan.Standing.LENT ? ">" : "<=")
                    .append(" ?::timestamptz");
            arguments.add(now.toString());
        } else if (standing != null) {
            where.append(" and l.state = ?");
            arguments.add(standing.name());
        }
        if (filter.borrower() != null) {
            where.append(" and l.borrower_id = ?");
            arguments.add(filter.borrower().value());
        }
        if (filter.customer() != null) {
            where.append(" and l.id in (select f.loan_id from loan_file f where f.customer_id = ?)");
            arguments.add(filter.customer().value());
        }
        where.append(" order by l.id desc limit ?");
        arguments.add(limit);
        return Rows.all(source, LoanRows.SELECT + where, LoanRows::read, arguments.toArray());
    }

    @Override
    public boolean extended(LoanId loan) {
        return !Rows.all(
                        source,
                        "select 1 from loan where extending_id = ? and state not in ('REFUSED', 'WITHDRAWN') limit 1",
                        row -> row.getInt(1),
                        loan.value())
                .isEmpty();
    }

    @Override
    public List<LoanId> toRemind(LocalDate lastDay, Instant now, int limit) {
        return ids(
                "state = 'LENT' and reminded_at is null and last_day <= ? and ends_at > ?::timestamptz",
                lastDay,
                now.toString(),
                limit);
    }

    @Override
    public List<LoanId> ended(Instant now, int limit) {
        return ids("state = 'LENT' and end_told_at is null and ends_at <= ?::timestamptz", now.toString(), limit);
    }

    private List<LoanId> ids(String where, Object... arguments) {
        return Rows.all(
                source,
                "select id from loan where " + where + " order by ends_at, id limit ?",
                row -> new LoanId(row.getObject(1, UUID.class)),
                arguments);
    }
}
