package org.kedang.profiles.web;

import java.math.BigDecimal;
import java.util.function.Function;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.ErasedValue;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;

/** Canonical values in a reader's words. */
final class FieldWords {
    private final Messages texts;
    private final Function<String, String> divisions;

    /** @param divisions words for the code of an administrative division; the code itself when it knows none */
    FieldWords(Messages texts, Function<String, String> divisions) {
        this.texts = texts;
        this.divisions = divisions;
    }

    Messages texts() {
        return texts;
    }

    /** Empty for nothing. */
    String of(FieldDefinition field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (ErasedValue.is(value)) {
            return erased(value);
        }
        return switch (field.type()) {
            case DIVISION -> divisions.apply(value);
            case INTEGER -> field.unit().isBlank() ? value : figure(field, value);
            case DECIMAL, MONEY, PERCENT -> figure(field, value);
            default -> field.display(value, texts.locale());
        };
    }

    /** That a value was erased, when and by whom (PIPL 47); other values as they are. */
    String erased(String value) {
        return ErasedValue.of(value)
                .map(one -> texts.text("consent.erased", texts.day(one.on()), one.by()))
                .orElse(value);
    }

    private String figure(FieldDefinition field, String value) {
        String number;
        try {
            number = texts.number(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
        String unit = field.unit().isBlank() && field.type() == FieldType.PERCENT ? "%" : field.unit();
        return unit.isBlank() ? number : unit.equals("%") ? number + unit : number + " " + unit;
    }
}
