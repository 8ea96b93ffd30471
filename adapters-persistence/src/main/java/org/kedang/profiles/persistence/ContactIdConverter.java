package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ContactId;

/** Maps {@link ContactId} to a uuid column. */
public class ContactIdConverter implements AttributeConverter<@Nullable ContactId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable ContactId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ContactId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new ContactId(value);
    }
}
