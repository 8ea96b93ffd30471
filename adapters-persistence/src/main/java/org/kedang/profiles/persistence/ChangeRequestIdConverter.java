package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ChangeRequestId;

/** Maps {@link ChangeRequestId} to a uuid column. */
public class ChangeRequestIdConverter implements AttributeConverter<@Nullable ChangeRequestId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable ChangeRequestId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ChangeRequestId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new ChangeRequestId(value);
    }
}
