package org.kedang.kit.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;

/** Maps {@link DepartmentId} to a uuid column. */
public class DepartmentIdConverter implements AttributeConverter<@Nullable DepartmentId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable DepartmentId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable DepartmentId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new DepartmentId(value);
    }
}
