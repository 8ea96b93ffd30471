package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ProposedChange;

/** Keeps what somebody wants a file to say as one jsonb document. */
public class ProposedChangeConverter implements AttributeConverter<@Nullable ProposedChange, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable ProposedChange change) {
        return change == null ? FileJson.nothing("jsonb") : FileJson.jsonb(ChangeJson.change(change));
    }

    @Override
    public @Nullable ProposedChange convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : ChangeJson.change(text);
    }
}
