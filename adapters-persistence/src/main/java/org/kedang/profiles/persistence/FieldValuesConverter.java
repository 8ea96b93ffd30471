package org.kedang.profiles.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.FieldValues;
import org.postgresql.util.PGobject;

/** Field values in a jsonb column. */
@Converter
public class FieldValuesConverter implements AttributeConverter<FieldValues, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable FieldValues values) {
        if (values == null) {
            return null;
        }
        PGobject json = new PGobject();
        json.setType("jsonb");
        try {
            json.setValue(FieldValuesJson.write(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return json;
    }

    @Override
    public @Nullable FieldValues convertToEntityAttribute(@Nullable Object column) {
        if (column == null) {
            return null;
        }
        String text = column instanceof PGobject json ? json.getValue() : column.toString();
        return text == null ? null : FieldValuesJson.read(text);
    }
}
