package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kedang.access.domain.ActorFacts;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.usecase.FoundFirm;
import org.kedang.demo.DemoCast;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Secrecy;

/** Who asks in the permission matrix, and for whose files. */
final class MatrixCast {
    private MatrixCast() {}

    /** Everybody of the cast by number. */
    static Map<String, ActorFacts> cast() throws SQLException {
        Map<String, ActorFacts> cast = new LinkedHashMap<>();
        for (FoundFirm.Member member : DemoCast.members()) {
            List<String> row = row(
                    "select e.id::text, a.department::text from employee e join assignment a on a.employee_id = e.id"
                            + " where e.number = ?",
                    member.number());
            cast.put(
                    member.number(),
                    new ActorFacts(
                            new EmployeeId(UUID.fromString(row.get(0))),
                            new DepartmentId(UUID.fromString(row.get(1))),
                            member.roles(),
                            RoleBook.permissionsOf(member.roles())));
        }
        return cast;
    }

    /** Files of the east, of the south and of a rep. */
    static List<FileFacts> files() throws SQLException {
        List<FileFacts> files = new ArrayList<>();
        for (String name : List.of("苏州星河商贸有限公司", "广州珠江百货有限公司", "天津海河自行车销售有限公司")) {
            List<String> row =
                    row("select id::text, owner_id::text, department_id::text from customer_file where name = ?", name);
            files.add(new FileFacts(
                    new CustomerId(UUID.fromString(row.get(0))),
                    new EmployeeId(UUID.fromString(row.get(1))),
                    new DepartmentId(UUID.fromString(row.get(2))),
                    Secrecy.INTERNAL,
                    false));
        }
        return files;
    }

    /** Whose files wait for somebody's judgement just now: other tests leave requests behind. */
    static Set<CustomerId> judgedBy(String number) throws SQLException {
        Set<CustomerId> judged = new HashSet<>();
        for (JsonObject item : Api.as(number)
                .get("approvals/inbox?limit=200")
                .expect(200)
                .items()
                .getValuesAs(JsonObject.class)) {
            JsonObject subject = item.getJsonObject("subject");
            if (subject.getString("kind").equals("changeRequest")) {
                judged.add(new CustomerId(UUID.fromString(row(
                                "select customer_id::text, '' from change_request where id::text = ?",
                                subject.getString("id"))
                        .get(0))));
            }
        }
        return judged;
    }

    private static List<String> row(String sql, String argument) throws SQLException {
        try (Connection connection = Portal.running().database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                assertTrue(rows.next(), argument);
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                return row;
            }
        }
    }
}
