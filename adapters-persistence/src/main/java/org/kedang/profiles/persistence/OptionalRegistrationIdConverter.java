package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.RegistrationId;

/** Maps a reference that may be missing to a uuid column; a missing one is sent as a uuid too, which PostgreSQL insists on. */
public class OptionalRegistrationIdConverter implements AttributeConverter<@Nullable RegistrationId, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable RegistrationId id) {
        return id == null ? FileJson.nothing("uuid") : id.value();
    }

    @Override
    public @Nullable RegistrationId convertToEntityAttribute(@Nullable Object column) {
        return column instanceof UUID value ? new RegistrationId(value) : null;
    }
}
