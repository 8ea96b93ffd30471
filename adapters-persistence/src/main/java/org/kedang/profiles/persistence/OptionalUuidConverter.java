package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps a reference that may be missing to a uuid column; a missing one is sent as a uuid too, which PostgreSQL insists on. */
public class OptionalUuidConverter implements AttributeConverter<@Nullable UUID, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id == null ? FileJson.nothing("uuid") : id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column instanceof UUID value ? value : null;
    }
}
