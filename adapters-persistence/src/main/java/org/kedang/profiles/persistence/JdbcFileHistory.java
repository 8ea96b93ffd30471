package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.PastFile;
import org.kedang.profiles.spi.FileHistory;

/** Files of the past, put together from the versions of one file: one range of its primary key, in order. */
@ApplicationScoped
public class JdbcFileHistory implements FileHistory {
    // a clock that was put back does not make a later version an earlier one: what counts is the highest number
    private static final String AT =
            """
            select %s, cover::text from file_version
             where customer_id = ?
               and no <= (select max(no) from file_version where customer_id = ? and at <= ?)
             order by no"""
                    .formatted(VersionRows.COLUMNS);
    private static final String VERSION =
            """
            select %s, cover::text from file_version where customer_id = ? and no <= ? order by no"""
                    .formatted(VersionRows.COLUMNS);

    private static final String RATINGS =
            "select value, risk, basis, by_id, at from customer_rating where customer_id = ? order by no desc";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JdbcFileHistory() {}

    JdbcFileHistory(DataSource source) {
        this.source = source;
    }

    private record Row(FileVersion version, String cover) {}

    @Override
    public Optional<PastFile> at(CustomerId customer, Instant moment) {
        OffsetDateTime limit = moment.atOffset(ZoneOffset.UTC);
        return past(Rows.all(
                source,
                AT,
                row -> new Row(VersionRows.version(customer, row), row.getString(12)),
                customer.value(),
                customer.value(),
                limit));
    }

    @Override
    public List<CustomerRating> ratings(CustomerId customer) {
        return Rows.all(
                source,
                RATINGS,
                row -> new CustomerRating(
                        CustomerRating.Value.valueOf(row.getString(1)),
                        CustomerRating.Risk.valueOf(row.getString(2)),
                        row.getString(3),
                        new EmployeeId(row.getObject(4, UUID.class)),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                customer.value());
    }

    @Override
    public Optional<PastFile> version(CustomerId customer, int no) {
        return past(Rows.all(
                        source,
                        VERSION,
                        row -> new Row(VersionRows.version(customer, row), row.getString(12)),
                        customer.value(),
                        no))
                .filter(past -> past.version().no() == no);
    }

    private static Optional<PastFile> past(List<Row> rows) {
        @Nullable Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return last == null
                ? Optional.empty()
                : Optional.of(PastFile.of(rows.stream().map(Row::version).toList(), VersionRows.cover(last.cover())));
    }
}
