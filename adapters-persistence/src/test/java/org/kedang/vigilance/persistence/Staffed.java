package org.kedang.vigilance.persistence;

import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.TestDatabase;

/** People other rows point to. */
final class Staffed {
    private Staffed() {}

    static void hire(TestDatabase database, EmployeeId id, String number, String name) {
        int unused = Sql.run(
                database.dataSource(),
                "insert into employee (id, number, name, email, locale, theme, revision) values (?, ?, ?, '', 'zh_CN', 'auto', 1)",
                id.value(),
                number,
                name);
    }
}
