package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.access.domain.RoleSet;
import org.kedang.access.spi.FirmPicture;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;

/** Takes the picture of the firm in two queries. */
@ApplicationScoped
public class JdbcFirmPicture implements FirmPicture.Camera {
    private static final String MEMBERS =
            """
            select distinct on (e.number) e.id, e.number, e.name, e.email, e.locale, e.theme, a.department, a.roles,
                   a.starts_on <= ? and (a.ends_before is null or a.ends_before > ?) as active
            from employee e join assignment a on a.employee_id = e.id
            where e.number > ?
            order by e.number, active desc, a.line desc
            limit ?
            """;

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcFirmPicture() {}

    JdbcFirmPicture(DataSource source) {
        this.source = source;
    }

    @Override
    public FirmPicture take(LocalDate day) {
        List<FirmPicture.Unit> departments =
                Rows.all(source, "select id, name, parent from department order by name", row -> {
                    UUID parent = row.getObject("parent", UUID.class);
                    return new FirmPicture.Unit(
                            new DepartmentId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            parent == null ? null : new DepartmentId(parent));
                });
        return new FirmPicture(day, departments, members(day, "", Integer.MAX_VALUE));
    }

    @Override
    public List<FirmPicture.Member> members(LocalDate day, String after, int limit) {
        return Rows.all(
                source,
                MEMBERS,
                row -> new FirmPicture.Member(
                        new EmployeeId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("locale"),
                        row.getString("theme"),
                        new DepartmentId(row.getObject("department", UUID.class)),
                        RoleSet.parse(row.getString("roles")).roles(),
                        row.getBoolean("active")),
                day,
                day,
                after,
                limit);
    }
}
