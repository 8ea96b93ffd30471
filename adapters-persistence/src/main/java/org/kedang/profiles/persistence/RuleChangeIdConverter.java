package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.RuleChangeId;

/** Maps {@link RuleChangeId} to a uuid column. */
public class RuleChangeIdConverter implements AttributeConverter<@Nullable RuleChangeId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable RuleChangeId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable RuleChangeId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new RuleChangeId(value);
    }
}
