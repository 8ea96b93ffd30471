package org.kedang.profiles.web;

import java.util.Locale;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.FieldDefinition;

/** What people are told beside a sensitive field: what it is collected for, and that it takes the person's consent (C19). */
final class SensitiveWords {
    private SensitiveWords() {}

    /** The label, on files and papers with the purpose. */
    static String label(FieldDefinition field, Messages texts) {
        String label = field.label(texts.locale());
        return field.purpose().isEmpty() ? label : texts.text("consent.field", label, field.purpose());
    }

    /** The help text beside an input. */
    static String help(FieldDefinition field, Locale locale) {
        String help = field.help().in(locale);
        return field.sensitive() ? Messages.in(locale).text("consent.help", field.purpose()) : help;
    }
}
