package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackKind;
import org.kedang.profiles.spi.Feedbacks;

/** What other departments heard, in the table feedback. */
@ApplicationScoped
public class JdbcFeedbacks implements Feedbacks {
    private static final String FEEDBACK =
            "t.id, t.customer_id, t.kind, t.day, t.said, t.author_id, t.author_name, t.department_id,"
                    + " t.department_name, t.left_at, t.version, t.word, t.settled_by_id, t.settled_at";
    private static final String ROW = "select " + FEEDBACK
            + ", f.number, f.name, f.owner_id, f.department_id, f.restricted, f.sealed"
            + " from feedback t join customer_file f on f.id = t.customer_id ";
    private static final String ORDER = " order by t.left_at desc, t.id desc limit ?";
    private static final String BELOW = " and (t.left_at, t.id) < (?, ?)";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcFeedbacks() {}

    JdbcFeedbacks(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(CustomerFeedback feedback) {
        int unused = run(
                "insert into feedback (id, customer_id, kind, day, said, author_id, author_name, department_id,"
                        + " department_name, left_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                feedback.id().value(),
                feedback.customer().value(),
                feedback.kind().name(),
                feedback.day(),
                feedback.text(),
                feedback.author().id().value(),
                feedback.author().name(),
                feedback.author().department().value(),
                feedback.author().departmentName(),
                feedback.leftAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<CustomerFeedback> find(FeedbackId id) {
        return Rows.all(
                        source,
                        "select " + FEEDBACK + " from feedback t where t.id = ?",
                        JdbcFeedbacks::feedback,
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public void settle(CustomerFeedback settled) {
        CustomerFeedback.Settlement end = settled.settlement()
                .orElseThrow(() -> new IllegalArgumentException("feedback " + settled.id() + " waits"));
        int written = run(
                "update feedback set version = ?::integer, word = ?, settled_by_id = ?, settled_at = ?"
                        + " where id = ? and settled_at is null",
                end.version(),
                end.word(),
                end.by().value(),
                end.at().atOffset(ZoneOffset.UTC),
                settled.id().value());
        if (written == 0) {
            throw new Stale(0, 1);
        }
    }

    @Override
    public int waiting(CustomerId customer, EmployeeId author) {
        return Rows.all(
                        source,
                        "select count(*) from feedback where customer_id = ? and author_id = ? and settled_at is null",
                        row -> row.getInt(1),
                        customer.value(),
                        author.value())
                .get(0);
    }

    @Override
    public Slice<Row> ofCustomer(CustomerId customer, boolean waitingOnly, @Nullable String cursor, int limit) {
        return slice(
                "where t.customer_id = ?" + (waitingOnly ? " and t.settled_at is null" : ""),
                customer.value(),
                cursor,
                limit);
    }

    @Override
    public Slice<Row> ofAuthor(EmployeeId author, @Nullable String cursor, int limit) {
        return slice("where t.author_id = ?", author.value(), cursor, limit);
    }

    private Slice<Row> slice(String condition, UUID whose, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor);
        List<Row> rows = from == null
                ? Rows.all(source, ROW + condition + ORDER, JdbcFeedbacks::row, whose, limit + 1)
                : Rows.all(
                        source,
                        ROW + condition + BELOW + ORDER,
                        JdbcFeedbacks::row,
                        whose,
                        from.moment(),
                        from.id(),
                        limit + 1);
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        CustomerFeedback last = rows.get(limit - 1).feedback();
        return new Slice<>(
                rows.subList(0, limit), Cursor.after(last.leftAt(), last.id().value()));
    }

    private int run(String sql, @Nullable Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                feedback(row),
                row.getString(15),
                row.getString(16),
                new EmployeeId(row.getObject(17, UUID.class)),
                new DepartmentId(row.getObject(18, UUID.class)),
                row.getBoolean(19),
                row.getBoolean(20));
    }

    private static CustomerFeedback feedback(ResultSet row) throws SQLException {
        OffsetDateTime settledAt = row.getObject(14, OffsetDateTime.class);
        return new CustomerFeedback(
                new FeedbackId(row.getObject(1, UUID.class)),
                new CustomerId(row.getObject(2, UUID.class)),
                FeedbackKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                new CustomerFeedback.Author(
                        new EmployeeId(row.getObject(6, UUID.class)),
                        row.getString(7),
                        new DepartmentId(row.getObject(8, UUID.class)),
                        row.getString(9)),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                settledAt == null
                        ? null
                        : new CustomerFeedback.Settlement(
                                row.getObject(11, Integer.class),
                                row.getString(12),
                                new EmployeeId(row.getObject(13, UUID.class)),
                                settledAt.toInstant()));
    }
}
