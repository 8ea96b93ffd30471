package org.kedang.profiles.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.FileCover;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;

/** Versions of files as rows of their table. */
final class VersionRows {
    static final String COLUMNS =
            "no, kind, at, by_id, requested_by_id, approved_by_id, reason, changes::text, dictionary_version, effective,"
                    + " request_id";

    private VersionRows() {}

    /** @param row beginning with {@link #COLUMNS} */
    static FileVersion version(CustomerId id, ResultSet row) throws SQLException {
        return new FileVersion(
                id,
                row.getInt(1),
                FileVersion.Kind.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                new EmployeeId(row.getObject(4, UUID.class)),
                employee(row.getObject(5, UUID.class)),
                employee(row.getObject(6, UUID.class)),
                row.getString(7),
                FileJson.changes(row.getString(8)),
                row.getInt(9),
                row.getObject(10, LocalDate.class),
                request(row.getObject(11, UUID.class)));
    }

    private static @Nullable ChangeRequestId request(@Nullable UUID id) {
        return id == null ? null : new ChangeRequestId(id);
    }

    private static @Nullable EmployeeId employee(@Nullable UUID id) {
        return id == null ? null : new EmployeeId(id);
    }

    static String cover(FileCover cover) {
        JsonArray aliases = JsonForm.parse("{\"all\":" + FileJson.aliases(cover.aliases()) + "}")
                .getJsonArray("all");
        return JsonForm.object()
                .add("owner", cover.owner().toString())
                .add("department", cover.department().toString())
                .add("tier", cover.tier().name())
                .add("aliases", aliases)
                .add("sealed", cover.sealed())
                .add("confirmedAt", cover.confirmedAt().toString())
                .build()
                .toString();
    }

    static FileCover cover(String text) {
        JsonObject cover = JsonForm.parse(text);
        return new FileCover(
                new EmployeeId(UUID.fromString(cover.getString("owner"))),
                new DepartmentId(UUID.fromString(cover.getString("department"))),
                FileTier.valueOf(cover.getString("tier")),
                FileJson.aliases(cover.getJsonArray("aliases").toString()),
                cover.getBoolean("sealed"),
                OffsetDateTime.parse(cover.getString("confirmedAt")).toInstant());
    }
}
