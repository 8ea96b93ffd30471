package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.FollowUp;

/** Keeps what a task asks as one jsonb document. */
public class DutyConverter implements AttributeConverter<FollowUp.@Nullable Duty, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(FollowUp.@Nullable Duty duty) {
        return duty == null ? null : FileJson.jsonb(TriggerPolicyJson.duty(duty));
    }

    @Override
    public FollowUp.@Nullable Duty convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : TriggerPolicyJson.duty(text);
    }
}
