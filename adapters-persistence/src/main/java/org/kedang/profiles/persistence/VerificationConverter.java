package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.Verification;

/** Keeps what was verified with the customer as one jsonb document. */
public class VerificationConverter implements AttributeConverter<@Nullable Verification, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Verification verified) {
        return verified == null ? FileJson.nothing("jsonb") : FileJson.jsonb(FileJson.verification(verified));
    }

    @Override
    public @Nullable Verification convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : FileJson.verification(text);
    }
}
