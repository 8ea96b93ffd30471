package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.CustomerRating;

/** Keeps a customer's value and risk as one jsonb document. */
public class CustomerRatingConverter implements AttributeConverter<@Nullable CustomerRating, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable CustomerRating rating) {
        return rating == null ? FileJson.nothing("jsonb") : FileJson.jsonb(RatingJson.write(rating));
    }

    @Override
    public @Nullable CustomerRating convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : RatingJson.read(text);
    }
}
