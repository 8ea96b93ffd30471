package org.kedang.approvals.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.Desk;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.spi.ApprovalLists;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/** The inbox's lists: each one query over an index that already has the order. */
@ApplicationScoped
public class JdbcApprovalLists implements ApprovalLists {
    private static final String NOT_HIS_OWN = " and a.requester_id <> d.reader and a.requester_id <> d.sitter";

    /** What lies on one desk and the reader, or whom he sits there for, may decide. */
    private static final String ON_A_DESK = "from approval a where a.desk = d.desk" + NOT_HIS_OWN
            + " and position(d.reader::text in a.decided) < 1 and position(d.sitter::text in a.decided) < 1";

    /** What lies with the members of a meeting and the reader, or whom he sits there for, has not voted on. */
    private static final String ON_A_SEAT = "from approval a where a.seats <> '' and string_to_array(a.seats, ' ')"
            + " @> array[d.desk] and a.desk <> all (?::text[])" + NOT_HIS_OWN
            + " and position(d.reader::text in a.voted) < 1 and position(d.sitter::text in a.voted) < 1";

    private static final String DESKS =
            "from (select x.desk, x.sitter, ?::uuid as reader from unnest(?::text[], ?::uuid[]) as x (desk, sitter)) d";

    private static final String ROW = "a.id, a.subject_kind, a.subject_id, a.subject_title, a.policy,"
            + " a.stages -> a.stage ->> 'name' as stage_name, a.round, a.requester_id, a.requester_name,"
            + " a.opened_at, a.deadline, a.link, a.revision, coalesce(a.deadline, 'infinity'::date) as due ";

    private static final String FROM_HERE =
            """
             and (coalesce(a.deadline, 'infinity'::date), a.id) > (?::date, ?::uuid)
              order by coalesce(a.deadline, 'infinity'::date), a.id
              limit ?
            """;

    static final String WAITING = "select distinct w.* " + DESKS + " cross join lateral ((select " + ROW + ON_A_DESK
            + FROM_HERE + ") union all (select " + ROW + ON_A_SEAT + FROM_HERE + ")) w order by w.due, w.id limit ?";

    private static final String COUNT = "select count(*) from (select distinct w.id " + DESKS
            + " cross join lateral ((select a.id " + ON_A_DESK + " limit ?) union all (select a.id " + ON_A_SEAT
            + " limit ?)) w limit ?) capped";

    private static final String REQUESTS =
            """
            select a.id, a.subject_kind, a.subject_id, a.subject_title, a.policy, a.state,
                   a.stages -> a.stage ->> 'name' as stage_name, a.round, a.opened_at, a.closed_at, a.deadline, a.link,
                   coalesce((select x.note from approval_decision x where x.approval_id = a.id
                             order by x.line desc limit 1), '') as note
            from approval a
            where a.requester_id = ? and (a.opened_at, a.id) < (?::timestamptz, ?::uuid)
            order by a.opened_at desc, a.id desc
            limit ?
            """;

    private static final String OF_A_TEAM =
            " from approval a where a.desk is not null" + " and (? or a.requester_department_id = any (?))";

    private static final String TEAM = "select a.id, a.subject_kind, a.subject_id, a.subject_title,"
            + " a.stages -> a.stage ->> 'name' as stage_name, a.stages -> a.stage ->> 'role' as role, a.desk,"
            + " a.requester_name, a.deadline,"
            + " coalesce((select max(x.at) from approval_decision x where x.approval_id = a.id), a.opened_at) as since"
            + OF_A_TEAM
            + " order by coalesce(a.deadline, 'infinity'::date), a.id limit ?";

    private static final String TEAM_COUNT = "with team as (select a.deadline" + OF_A_TEAM
            + ") select count(*), count(*) filter (where deadline < ?) from team";

    private static final String FIRST_ID = "00000000-0000-0000-0000-000000000000";
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init")
    JdbcApprovalLists() {}

    JdbcApprovalLists(DataSource database) {
        this.database = database;
    }

    @Override
    public Slice<InboxItem> waiting(Person reader, @Nullable String cursor, int limit) {
        Place place = cursor == null ? new Place("-infinity", FIRST_ID) : Place.of(cursor);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            Array desks = sitting(connection, statement, reader);
            from(statement, 4, place, limit);
            statement.setArray(7, desks);
            from(statement, 8, place, limit);
            statement.setInt(11, limit + 1);
            List<InboxItem> items = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(new InboxItem(
                            new ApprovalId(rows.getObject("id", UUID.class)),
                            subject(rows),
                            rows.getString("policy"),
                            rows.getString("stage_name"),
                            rows.getInt("round"),
                            new EmployeeId(rows.getObject("requester_id", UUID.class)),
                            rows.getString("requester_name"),
                            instant(rows, "opened_at"),
                            rows.getObject("deadline", LocalDate.class),
                            rows.getString("link"),
                            rows.getLong("revision")));
                }
            }
            return slice(
                    items,
                    limit,
                    item -> new Place(
                            item.deadline() == null
                                    ? "infinity"
                                    : item.deadline().toString(),
                            item.id().toString()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int count(Person reader, int cap) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            Array desks = sitting(connection, statement, reader);
            statement.setInt(4, cap);
            statement.setArray(5, desks);
            statement.setInt(6, cap);
            statement.setInt(7, cap);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Slice<RequestItem> requests(EmployeeId reader, @Nullable String cursor, int limit) {
        Place place = cursor == null ? new Place("infinity", LAST_ID) : Place.of(cursor);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REQUESTS)) {
            statement.setObject(1, reader.value());
            statement.setString(2, place.sort());
            statement.setString(3, place.id());
            statement.setInt(4, limit + 1);
            List<RequestItem> items = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(new RequestItem(
                            new ApprovalId(rows.getObject("id", UUID.class)),
                            subject(rows),
                            rows.getString("policy"),
                            ApprovalView.State.valueOf(rows.getString("state")),
                            rows.getString("stage_name"),
                            rows.getInt("round"),
                            instant(rows, "opened_at"),
                            rows.getObject("closed_at") == null ? null : instant(rows, "closed_at"),
                            rows.getObject("deadline", LocalDate.class),
                            rows.getString("note"),
                            rows.getString("link")));
                }
            }
            return slice(
                    items,
                    limit,
                    item -> new Place(item.openedAt().toString(), item.id().toString()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<TeamRow> team(@Nullable Set<DepartmentId> departments, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TEAM)) {
            ofTeam(connection, statement, departments);
            statement.setInt(3, limit);
            List<TeamRow> team = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    team.add(new TeamRow(
                            new ApprovalId(rows.getObject("id", UUID.class)),
                            subject(rows),
                            rows.getString("stage_name"),
                            Role.valueOf(rows.getString("role")),
                            new Desk(rows.getString("desk")),
                            rows.getString("requester_name"),
                            instant(rows, "since"),
                            rows.getObject("deadline", LocalDate.class)));
                }
            }
            return team;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public TeamCount teamCount(@Nullable Set<DepartmentId> departments, LocalDate today) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TEAM_COUNT)) {
            ofTeam(connection, statement, departments);
            statement.setObject(3, today);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new TeamCount(rows.getLong(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ofTeam(
            Connection connection, PreparedStatement statement, @Nullable Set<DepartmentId> departments)
            throws SQLException {
        statement.setBoolean(1, departments == null);
        statement.setArray(
                2,
                connection.createArrayOf(
                        "uuid",
                        departments == null
                                ? new Object[0]
                                : departments.stream().map(DepartmentId::value).toArray()));
    }

    /** Where the slice begins and how long it is. */
    private static void from(PreparedStatement statement, int parameter, Place place, int limit) throws SQLException {
        statement.setString(parameter, place.sort());
        statement.setString(parameter + 1, place.id());
        statement.setInt(parameter + 2, limit + 1);
    }

    /** Says at which desks the reader sits, and for whom; his own chair counts before another's. */
    private static Array sitting(Connection connection, PreparedStatement statement, Person reader)
            throws SQLException {
        Map<Desk, UUID> sitters = new LinkedHashMap<>();
        own(reader).forEach(desk -> sitters.put(desk, reader.id().value()));
        for (Person principal : reader.standsFor()) {
            own(principal)
                    .forEach(desk -> sitters.putIfAbsent(desk, principal.id().value()));
        }
        Array desks = connection.createArrayOf(
                "text", sitters.keySet().stream().map(Desk::key).toArray());
        statement.setObject(1, reader.id().value());
        statement.setArray(2, desks);
        statement.setArray(3, connection.createArrayOf("uuid", sitters.values().toArray()));
        return desks;
    }

    private static Set<Desk> own(Person person) {
        return Desk.of(new Person(person.id(), person.name(), person.department(), person.roles()));
    }

    private static SubjectRef subject(ResultSet rows) throws SQLException {
        return new SubjectRef(
                rows.getString("subject_kind"), rows.getString("subject_id"), rows.getString("subject_title"));
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private interface Placing<T> {
        Place place(T item);
    }

    private static <T extends java.io.Serializable> Slice<T> slice(List<T> oneMore, int limit, Placing<T> placing) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Slice<>(items, placing.place(items.get(limit - 1)).cursor());
    }

    /** Where a slice ended; travels to the client and back as an opaque word. */
    private record Place(String sort, String id) {

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((sort + " " + id).getBytes(StandardCharsets.UTF_8));
        }

        /** @throws IllegalArgumentException when it is no cursor of ours */
        static Place of(String cursor) {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int gap = text.indexOf(' ');
            if (gap < 1) {
                throw new IllegalArgumentException("not a cursor");
            }
            String sort = text.substring(0, gap);
            if (!sort.equals("infinity")) {
                try {
                    Object unused = sort.length() == 10 ? LocalDate.parse(sort) : Instant.parse(sort);
                } catch (java.time.format.DateTimeParseException e) {
                    throw new IllegalArgumentException("not a cursor", e);
                }
            }
            return new Place(sort, UUID.fromString(text.substring(gap + 1)).toString());
        }
    }
}
