package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/** Maps a reference that may be missing to a uuid column; a missing one is sent as a uuid too, which PostgreSQL insists on. */
public class OptionalEmployeeIdConverter implements AttributeConverter<@Nullable EmployeeId, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable EmployeeId id) {
        return id == null ? FileJson.nothing("uuid") : id.value();
    }

    @Override
    public @Nullable EmployeeId convertToEntityAttribute(@Nullable Object column) {
        return column instanceof UUID value ? new EmployeeId(value) : null;
    }
}
