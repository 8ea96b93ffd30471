package org.kedang.kit.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;

/** Maps {@link CustomerId} to a uuid column. */
public class CustomerIdConverter implements AttributeConverter<@Nullable CustomerId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable CustomerId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable CustomerId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new CustomerId(value);
    }
}
