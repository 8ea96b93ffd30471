package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.RegistrationStep;

/** Keeps the steps of a form as one jsonb array. */
public class StepsConverter implements AttributeConverter<@Nullable List<RegistrationStep>, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<RegistrationStep> items) {
        return items == null ? null : FileJson.jsonb(FileJson.steps(items));
    }

    @Override
    public @Nullable List<RegistrationStep> convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : FileJson.steps(text);
    }
}
