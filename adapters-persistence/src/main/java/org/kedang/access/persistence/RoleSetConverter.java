package org.kedang.access.persistence;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.RoleSet;

/** Writes a set of roles as their names joined by commas. */
public class RoleSetConverter implements AttributeConverter<@Nullable RoleSet, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RoleSet roles) {
        return roles == null ? null : roles.text();
    }

    @Override
    public @Nullable RoleSet convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : RoleSet.parse(text);
    }
}
