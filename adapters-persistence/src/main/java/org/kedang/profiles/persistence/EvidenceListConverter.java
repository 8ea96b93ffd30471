package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.Evidence;

/** Keeps the papers of a change request as one jsonb array. */
public class EvidenceListConverter implements AttributeConverter<@Nullable List<Evidence>, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<Evidence> items) {
        return items == null ? null : FileJson.jsonb(ChangeJson.papers(items));
    }

    @Override
    public @Nullable List<Evidence> convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : ChangeJson.papers(text);
    }
}
