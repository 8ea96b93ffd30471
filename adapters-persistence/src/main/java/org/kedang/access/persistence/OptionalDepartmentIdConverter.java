package org.kedang.access.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.postgresql.util.PGobject;

/** Maps the department above, which the root has not: nothing is sent as a uuid too, which PostgreSQL insists on. */
public class OptionalDepartmentIdConverter implements AttributeConverter<@Nullable DepartmentId, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable DepartmentId id) {
        if (id != null) {
            return id.value();
        }
        PGobject nothing = new PGobject();
        nothing.setType("uuid");
        return nothing;
    }

    @Override
    public @Nullable DepartmentId convertToEntityAttribute(@Nullable Object column) {
        return column instanceof UUID value ? new DepartmentId(value) : null;
    }
}
