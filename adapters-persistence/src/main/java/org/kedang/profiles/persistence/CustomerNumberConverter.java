package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.CustomerNumber;

/** Maps {@link CustomerNumber} to a text column. */
public class CustomerNumberConverter implements AttributeConverter<@Nullable CustomerNumber, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CustomerNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public @Nullable CustomerNumber convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new CustomerNumber(value);
    }
}
