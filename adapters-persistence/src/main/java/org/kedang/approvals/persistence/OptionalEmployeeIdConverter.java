package org.kedang.approvals.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.postgresql.util.PGobject;

/** Maps a person who may be missing: nobody is sent as a uuid too, which PostgreSQL insists on. */
public class OptionalEmployeeIdConverter implements AttributeConverter<@Nullable EmployeeId, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable EmployeeId id) {
        if (id != null) {
            return id.value();
        }
        PGobject nobody = new PGobject();
        nobody.setType("uuid");
        return nobody;
    }

    @Override
    public @Nullable EmployeeId convertToEntityAttribute(@Nullable Object column) {
        return column instanceof UUID value ? new EmployeeId(value) : null;
    }
}
