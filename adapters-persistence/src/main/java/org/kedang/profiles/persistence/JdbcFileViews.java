package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.api.NeedyCustomer;
import org.kedang.profiles.api.StageCount;
import org.kedang.profiles.api.WeekCount;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.profiles.spi.FileViews;

/** Reads of the files by SQL, one query each; also tells need-to-know whose file it judges. */
@ApplicationScoped
public class JdbcFileViews implements FileViews, FileFactsSource, FileCards {
    private static final String READ =
            """
            select id, number, aliases::text, name, short_name, credit_code, customer_type, life_stage, secrecy, region,
                   industry, product_line, channel, project_type, fields::text, tier, owner_id, department_id, opened_on,
                   last_confirmed_at, changed_at, version, stages::text, registration_id, sealed, revision, rating::text
              from customer_file where id = ?""";
    private static final String FACTS =
            "select owner_id, department_id, secrecy, sealed, restricted, id from customer_file where ";
    private static final String NEEDY =
            """
            select id, number, name, completeness, last_confirmed_at from customer_file
             where owner_id = ? and not restricted and (completeness < 100 or last_confirmed_at < ?) and (completeness, id) > (?, ?)
             order by completeness, id limit ?""";
    private static final UUID LOWEST = new UUID(0, 0);

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JdbcFileViews() {}

    JdbcFileViews(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<FileRow> read(CustomerId id) {
        return Rows.all(source, READ, JdbcFileViews::row, id.value()).stream().findFirst();
    }

    private static FileRow row(ResultSet row) throws SQLException {
        UUID registration = row.getObject(24, UUID.class);
        String rating = row.getString(27);
        return new FileRow(
                new CustomerId(row.getObject(1, UUID.class)),
                row.getString(2),
                FileJson.aliases(row.getString(3)),
                new TypedFields(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        LifeStage.valueOf(row.getString(8)),
                        Secrecy.valueOf(row.getString(9)),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        FieldValuesJson.read(row.getString(15))),
                FileTier.valueOf(row.getString(16)),
                new EmployeeId(row.getObject(17, UUID.class)),
                new DepartmentId(row.getObject(18, UUID.class)),
                row.getObject(19, LocalDate.class),
                row.getObject(20, OffsetDateTime.class).toInstant(),
                row.getObject(21, OffsetDateTime.class).toInstant(),
                row.getInt(22),
                FileJson.stages(row.getString(23)),
                registration == null ? null : new RegistrationId(registration),
                row.getBoolean(25),
                row.getLong(26),
                rating == null ? null : RatingJson.read(rating));
    }

    @Override
    public Optional<ExistenceRow> existence(CustomerId id) {
        return Rows.all(
                        source,
                        "select number, name, owner_id, restricted from customer_file where id = ?",
                        row -> new ExistenceRow(
                                id,
                                row.getString(1),
                                row.getString(2),
                                new EmployeeId(row.getObject(3, UUID.class)),
                                row.getBoolean(4)),
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<CustomerId> byNumber(String number) {
        return Rows.all(
                        source,
                        "select id from customer_file where number = ?",
                        row -> new CustomerId(row.getObject(1, UUID.class)),
                        number)
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, NumberedRow> byNumbers(Collection<String> numbers) {
        Map<String, NumberedRow> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            Rows.all(
                            source,
                            "select id, number, name, owner_id, department_id, sealed from customer_file"
                                    + " where number = any(?::text[])",
                            row -> new NumberedRow(
                                    new CustomerId(row.getObject(1, UUID.class)),
                                    row.getString(2),
                                    row.getString(3),
                                    new EmployeeId(row.getObject(4, UUID.class)),
                                    new DepartmentId(row.getObject(5, UUID.class)),
                                    row.getBoolean(6)),
                            (Object) numbers.toArray(String[]::new))
                    .forEach(row -> found.put(row.number(), row));
        }
        return found;
    }

    @Override
    public Optional<FileFacts> facts(CustomerId customer) {
        return Rows.all(source, FACTS + "id = ?", JdbcFileViews::fact, customer.value()).stream()
                .findFirst();
    }

    @Override
    public List<FileFacts> facts(Collection<CustomerId> customers) {
        return Rows.all(source, FACTS + "id = any (?::uuid[])", JdbcFileViews::fact, (Object) ids(customers));
    }

    private static FileFacts fact(ResultSet row) throws SQLException {
        return new FileFacts(
                new CustomerId(row.getObject(6, UUID.class)),
                new EmployeeId(row.getObject(1, UUID.class)),
                new DepartmentId(row.getObject(2, UUID.class)),
                Secrecy.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getBoolean(5));
    }

    @Override
    public Map<CustomerId, Card> cards(Collection<CustomerId> customers) {
        Map<CustomerId, Card> found = new HashMap<>();
        Rows.all(
                        source,
                        "select id, number, name, restricted from customer_file where id = any (?::uuid[])",
                        row -> new Card(
                                new CustomerId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4)),
                        (Object) ids(customers))
                .forEach(card -> found.put(card.customer(), card));
        return found;
    }

    @Override
    public Optional<Card> numbered(String number) {
        return byNumber(number).map(id -> cards(List.of(id)).get(id));
    }

    private static UUID[] ids(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::value).toArray(UUID[]::new);
    }

    @Override
    public Slice<NeedyCustomer> needy(EmployeeId owner, Instant staleBefore, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor);
        List<NeedyCustomer> rows = Rows.all(
                source,
                NEEDY,
                row -> {
                    Instant confirmed = row.getObject(5, OffsetDateTime.class).toInstant();
                    return new NeedyCustomer(
                            new CustomerId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            confirmed,
                            confirmed.isBefore(staleBefore));
                },
                owner.value(),
                staleBefore.atOffset(ZoneOffset.UTC),
                from == null ? -1 : (int) Math.max(-1, Math.min(101, from.order())),
                from == null ? LOWEST : from.id(),
                limit + 1);
        return Slice.of(
                rows,
                limit,
                last -> Cursor.after(last.completeness(), last.customer().value()));
    }

    @Override
    public List<StageCount> stageCounts(Visibility visibility) {
        if (visibility.none() && visibility.granted().isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>();
        return Rows.all(
                source,
                "select life_stage, count(*) from customer_file where " + seen(visibility, arguments)
                        + " group by life_stage order by life_stage desc",
                row -> new StageCount(LifeStage.valueOf(row.getString(1)), row.getLong(2)),
                arguments.toArray());
    }

    @Override
    public List<WeekCount> openedByWeek(Visibility visibility, LocalDate from) {
        List<Object> arguments = new ArrayList<>(List.of(from));
        return Rows.all(
                source,
                "select date_trunc('week', opened_on::timestamp)::date, count(*) from customer_file where opened_on >= ? and ("
                        + seen(visibility, arguments) + ") group by 1 order by 1",
                row -> new WeekCount(row.getObject(1, LocalDate.class), row.getLong(2)),
                arguments.toArray());
    }

    /** The files the reader may see, as a condition. */
    private static String seen(Visibility visibility, List<Object> arguments) {
        String whole = whole(visibility, arguments);
        if (visibility.granted().isEmpty()) {
            return whole;
        }
        arguments.add(ids(visibility.granted()));
        return "(" + whole + ") or id = any (?::uuid[])";
    }

    static String whole(Visibility visibility, List<Object> arguments) {
        if (visibility.everything()) {
            return visibility.restricted() ? "true" : "not restricted";
        }
        StringBuilder sql = new StringBuilder("false");
        for (DepartmentId department : visibility.departments()) {
            sql.append(" or department_id = ?");
            arguments.add(department.value());
        }
        if (visibility.own()) {
            sql.append(" or owner_id = ?");
            arguments.add(visibility.self().value());
        }
        return visibility.restricted() ? sql + " or restricted" : "not restricted and (" + sql + ")";
    }
}
