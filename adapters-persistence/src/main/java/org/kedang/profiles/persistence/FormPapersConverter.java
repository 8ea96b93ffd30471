package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.FormPaper;

/** Keeps the papers of a form as one jsonb array. */
public class FormPapersConverter implements AttributeConverter<@Nullable List<FormPaper>, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<FormPaper> items) {
        return items == null ? null : FileJson.jsonb(ChangeJson.formPapers(items));
    }

    @Override
    public @Nullable List<FormPaper> convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : ChangeJson.formPapers(text);
    }
}
