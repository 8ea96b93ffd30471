package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.StageTransition;

/** Keeps the dated moves between the stages of business as one jsonb array. */
public class StagesOfBusinessConverter
        implements AttributeConverter<@Nullable List<StageTransition>, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<StageTransition> items) {
        return items == null ? null : FileJson.jsonb(FileJson.stages(items));
    }

    @Override
    public @Nullable List<StageTransition> convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : FileJson.stages(text);
    }
}
