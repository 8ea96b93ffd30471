package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Secrecy;
import org.kedang.portal.Choice;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;

/** One field as the dictionary describes it, in the reader's language. */
public final class FormField implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String label;
    private final String help;
    private final String kind;
    private final String inputMode;
    private final String unit;
    private final boolean required;
    private final boolean later;
    private final boolean personal;
    private final boolean confidential;
    private final Applies applies;
    private final List<Choice> options;
    private final boolean watched;

    FormField(FieldDefinition field, FieldStage stage, Set<String> demanded, Set<String> watched, Locale locale) {
        this.code = field.code();
        this.label = field.label(locale);
        this.help = SensitiveWords.help(field, locale);
        this.kind = kindOf(field.type());
        this.inputMode = inputModeOf(field.type());
        this.unit = field.type() == FieldType.PERCENT && field.unit().isBlank() ? "%" : field.unit();
        this.required = stage.demands(field.requiredAt()) || demanded.contains(field.code());
        this.later = !required && field.requiredAt() == FieldStage.FILING;
        this.personal = field.personal();
        this.confidential = field.secrecy() == Secrecy.CONFIDENTIAL;
        this.applies = field.applies();
        this.options = new ArrayList<>(field.choices().stream()
                .map(choice -> new Choice(choice.code(), choice.labels().in(locale)))
                .toList());
        this.watched = watched.contains(field.code());
    }

    private static String kindOf(FieldType type) {
        return switch (type) {
            case LONG_TEXT -> "long";
            case INTEGER, DECIMAL, MONEY, PERCENT -> "number";
            case DATE -> "date";
            case BOOLEAN -> "yes";
            case CHOICE -> "choice";
            case MULTI_CHOICE -> "choices";
            case DIVISION -> "division";
            case CREDIT_CODE, ID_NUMBER, BANK_ACCOUNT, POSTCODE, PHONE -> "code";
            case TEXT, EMAIL, URL -> "text";
        };
    }

    private static String inputModeOf(FieldType type) {
        return switch (type) {
            case PHONE -> "tel";
            case EMAIL -> "email";
            case URL -> "url";
            case POSTCODE, BANK_ACCOUNT -> "numeric";
            default -> "text";
        };
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    public String getHelp() {
        return help;
    }

    /** Which input it takes: text, code, long, number, date, yes, choice, choices or division. */
    public String getKind() {
        return kind;
    }

    public String getInputMode() {
        return inputMode;
    }

    public String getUnit() {
        return unit;
    }

    /** Whether the stage the form is made for demands it. */
    public boolean isRequired() {
        return required;
    }

    /** Whether filing demands it, though this form does not yet. */
    public boolean isLater() {
        return later;
    }

    public boolean isPersonal() {
        return personal;
    }

    public boolean isConfidential() {
        return confidential;
    }

    public List<Choice> getOptions() {
        return options;
    }

    public boolean isWide() {
        return kind.equals("long") || kind.equals("choices") || code.endsWith("ddress");
    }

    /** Whether leaving the field asks for customers alike. */
    public boolean isWatched() {
        return watched;
    }

    /** Whether the field is meant for this kind of customer. */
    boolean appliesTo(String customerType) {
        return applies.to(customerType);
    }

    /** A value as the input shows it: a division with its name, everything else as it is. */
    String shown(@Nullable String value, UnaryOperator<String> divisionName) {
        if (value == null || !kind.equals("division")) {
            return value == null ? "" : value;
        }
        String name = divisionName.apply(value);
        return name.isEmpty() ? value : value + " " + name;
    }

    /** Whether one or several of given choices are picked. */
    boolean isPicked() {
        return kind.equals("choice") || kind.equals("choices");
    }

    /** Whether the answer decides which other fields are shown. */
    public boolean isDeciding() {
        return code.equals("customerType");
    }
}
