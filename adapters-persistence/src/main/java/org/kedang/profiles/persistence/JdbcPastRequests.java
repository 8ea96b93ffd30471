package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.PastRequests;

/** What was asked and done in the past by SQL: one bounded question for each kind, along an index of its own. */
@ApplicationScoped
public class JdbcPastRequests implements PastRequests {
    private static final String FILE = "f.id, f.owner_id, f.department_id, f.customer_type, f.number, f.name";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JdbcPastRequests() {}

    JdbcPastRequests(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Opened> registrations(Instant since, int most) {
        return Rows.all(
                source,
                """
                select id, handler_id, department_id, fields::text, tier, policy_version, papers::text, changed_at
                  from registration
                 where state in ('SUBMITTED', 'RETURNED', 'FILED') and changed_at >= ?
                 order by changed_at desc, id desc limit ?""",
                row -> new Opened(
                        new RegistrationId(row.getObject(1, UUID.class)),
                        new EmployeeId(row.getObject(2, UUID.class)),
                        new DepartmentId(row.getObject(3, UUID.class)),
                        FieldValuesJson.read(row.getString(4)),
                        FileTier.valueOf(row.getString(5)),
                        row.getInt(6),
                        ChangeJson.formPapers(row.getString(7)).stream()
                                .map(FormPaper::code)
                                .collect(Collectors.toSet()),
                        at(row, 8)),
                since.atOffset(ZoneOffset.UTC),
                most);
    }

    @Override
    public List<Changed> changes(Instant since, int most) {
        return ofFiles(
                """
                , r.id, r.kind, r.chain, r.asked::text, r.evidence::text, r.asked_at
                  from change_request r join customer_file f on f.id = r.customer_id
                 where r.state <> 'WITHDRAWN' and r.asked_at >= ?
                 order by r.asked_at desc, r.id desc limit ?""",
                row -> new Changed(
                        new ChangeRequestId(row.getObject(7, UUID.class)),
                        file(row),
                        ChangeRequest.Kind.valueOf(row.getString(8)),
                        row.getString(9),
                        ChangeJson.change(row.getString(10)),
                        ChangeJson.papers(row.getString(11)),
                        at(row, 12)),
                since,
                most);
    }

    @Override
    public List<Written> writings(Instant since, int most) {
        return ofFiles(
                """
                , v.no, array(select c ->> 'field' from jsonb_array_elements(v.changes) c), v.at
                  from file_version v join customer_file f on f.id = v.customer_id
                 where v.kind not in ('OPENED', 'IMPORTED', 'TAKEN_BACK') and v.at >= ?
                 order by v.at desc, v.customer_id desc, v.no desc limit ?""",
                row -> new Written(
                        file(row),
                        row.getInt(7),
                        List.of((String[]) row.getArray(8).getArray()),
                        at(row, 9)),
                since,
                most);
    }

    @Override
    public List<Moved> moves(Instant since, int most) {
        return ofFiles(
                """
                , v.no, v.changes -> 0 ->> 'before', v.changes -> 0 ->> 'after', v.at
                  from file_version v join customer_file f on f.id = v.customer_id
                 where v.kind = 'STAGE' and v.at >= ?
                 order by v.at desc, v.customer_id desc, v.no desc limit ?""",
                row -> new Moved(
                        file(row),
                        row.getInt(7),
                        LifeStage.valueOf(row.getString(8)),
                        LifeStage.valueOf(row.getString(9)),
                        at(row, 10)),
                since,
                most);
    }

    // what is said follows the six columns of the file
    private <T> List<T> ofFiles(String columns, Rows.Reader<T> reader, Instant since, int most) {
        return Rows.all(source, "select " + FILE + columns, reader, since.atOffset(ZoneOffset.UTC), most);
    }

    private static OfFile file(ResultSet row) throws SQLException {
        return new OfFile(
                new CustomerId(row.getObject(1, UUID.class)),
                new EmployeeId(row.getObject(2, UUID.class)),
                new DepartmentId(row.getObject(3, UUID.class)),
                Applies.restricted(row.getString(4)),
                row.getString(5),
                row.getString(6));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
