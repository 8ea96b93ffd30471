package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;

/** Maps a reference that may be missing to a uuid column; a missing one is sent as a uuid too, which PostgreSQL insists on. */
public class OptionalCustomerIdConverter implements AttributeConverter<@Nullable CustomerId, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable CustomerId id) {
        return id == null ? FileJson.nothing("uuid") : id.value();
    }

    @Override
    public @Nullable CustomerId convertToEntityAttribute(@Nullable Object column) {
        return column instanceof UUID value ? new CustomerId(value) : null;
    }
}
