package org.kedang.kit.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/** Maps {@link EmployeeId} to a uuid column. */
public class EmployeeIdConverter implements AttributeConverter<@Nullable EmployeeId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable EmployeeId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable EmployeeId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new EmployeeId(value);
    }
}
