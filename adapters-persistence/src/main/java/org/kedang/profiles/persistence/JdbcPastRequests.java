package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.PastRequests;

/** What was asked in the past by SQL: two bounded questions, each along an index. */
@ApplicationScoped
public class JdbcPastRequests implements PastRequests {
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
                        row.getObject(8, OffsetDateTime.class).toInstant()),
                since.atOffset(ZoneOffset.UTC),
                most);
    }

    @Override
    public List<Changed> changes(Instant since, int most) {
        return Rows.all(
                source,
                """
                select r.id, f.owner_id, f.department_id, f.number, f.name, r.kind, r.chain, r.asked::text,
                       r.evidence::text, r.asked_at, f.customer_type
                  from change_request r join customer_file f on f.id = r.customer_id
                 where r.state <> 'WITHDRAWN' and r.asked_at >= ?
                 order by r.asked_at desc, r.id desc limit ?""",
                row -> new Changed(
                        new ChangeRequestId(row.getObject(1, UUID.class)),
                        new EmployeeId(row.getObject(2, UUID.class)),
                        new DepartmentId(row.getObject(3, UUID.class)),
                        Applies.restricted(row.getString(11)),
                        row.getString(4),
                        row.getString(5),
                        ChangeRequest.Kind.valueOf(row.getString(6)),
                        row.getString(7),
                        ChangeJson.change(row.getString(8)),
                        ChangeJson.papers(row.getString(9)),
                        row.getObject(10, OffsetDateTime.class).toInstant()),
                since.atOffset(ZoneOffset.UTC),
                most);
    }
}
