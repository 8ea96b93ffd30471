package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.FollowUpId;

/** Maps {@link FollowUpId} to a uuid column. */
public class FollowUpIdConverter implements AttributeConverter<@Nullable FollowUpId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable FollowUpId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable FollowUpId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new FollowUpId(value);
    }
}
