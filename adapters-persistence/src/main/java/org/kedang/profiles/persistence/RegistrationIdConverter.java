package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.RegistrationId;

/** Maps {@link RegistrationId} to a uuid column. */
public class RegistrationIdConverter implements AttributeConverter<@Nullable RegistrationId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable RegistrationId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable RegistrationId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new RegistrationId(value);
    }
}
