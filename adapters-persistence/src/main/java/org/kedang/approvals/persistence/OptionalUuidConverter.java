package org.kedang.approvals.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** Maps an id that may be missing: none is sent as a uuid too, which PostgreSQL insists on. */
public class OptionalUuidConverter implements AttributeConverter<@Nullable UUID, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        if (id != null) {
            return id;
        }
        PGobject none = new PGobject();
        none.setType("uuid");
        return none;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column instanceof UUID value ? value : null;
    }
}
