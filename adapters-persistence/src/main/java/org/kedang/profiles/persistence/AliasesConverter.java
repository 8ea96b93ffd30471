package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.Alias;

/** Keeps the aliases of a file as one jsonb array. */
public class AliasesConverter implements AttributeConverter<@Nullable List<Alias>, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<Alias> items) {
        return items == null ? null : FileJson.jsonb(FileJson.aliases(items));
    }

    @Override
    public @Nullable List<Alias> convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : FileJson.aliases(text);
    }
}
