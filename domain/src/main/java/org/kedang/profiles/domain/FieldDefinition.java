package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;

/**
 * One line of the field dictionary 《销售档案字段字典》 (000 02; F27): everything forms, checks, versions, masks, import
 * and the interface know about a field.
 *
 * @param code unique in the whole dictionary for ever: a small letter, then letters and digits
 * @param group code of the {@link FieldGroup}
 * @param order place inside the group
 * @param choices the answers of a choice field, otherwise empty
 * @param unit 万元, 人, ㎡ … or blank
 * @param requiredAt from when on the field must be filled
 * @param secrecy who sees the field, on top of the file's own level (PRF-19)
 * @param approval by which way the field changes after filing (C01)
 * @param personal whether it is personal data of a natural person (PRF-07)
 * @param switchedOn false for sensitive data the firm has not decided to collect (C19): absent from forms, refused in checks
 * @param applies companies, natural persons or both
 * @param category 1 to 6, the category of the file the field belongs to (001 二)
 * @param searchable whether its text goes into the search index
 * @param importNames column headings an import recognises besides the labels and the code
 * @param mask how a reader without the right to the field sees it
 * @param sinceVersion dictionary version that brought the field
 * @param sensitive whether it is sensitive personal data (PIPL 28; C19): always personal, masked, never searched nor
 *     demanded, entered with the person's consent only and shown as long as the consent lasts
 * @param purpose what sensitive data is collected for, as people are told beside the field; blank only while switched off
 */
public record FieldDefinition(
        String code,
        Labels labels,
        Labels help,
        String group,
        int order,
        FieldType type,
        FieldFormat format,
        List<Choice> choices,
        String unit,
        FieldStage requiredAt,
        Secrecy secrecy,
        ApprovalGroup approval,
        boolean personal,
        boolean switchedOn,
        Applies applies,
        int category,
        boolean searchable,
        List<String> importNames,
        Mask mask,
        int sinceVersion,
        boolean sensitive,
        String purpose) {
    /** Most characters of a purpose. */
    public static final int PURPOSE_LIMIT = 200;

    public FieldDefinition {
        purpose = purpose.strip();
        choices = List.copyOf(choices);
        importNames = List.copyOf(importNames);
        if (!code.matches("[a-z][A-Za-z0-9]{1,39}")) {
            throw new Refused(ProfileRule.FIELD_CODE_FORM, code);
        }
        if (labels.blank()) {
            throw new Refused(ProfileRule.FIELD_LABEL_MISSING, code);
        }
        if (type.isChoice() == choices.isEmpty()) {
            throw new Refused(ProfileRule.FIELD_CHOICES_WRONG, code);
        }
        if (choices.stream().map(Choice::code).distinct().count() != choices.size()) {
            throw new Refused(ProfileRule.FIELD_CHOICES_WRONG, code);
        }
        if (category < 1 || category > 6) {
            throw new Refused(ProfileRule.FIELD_CATEGORY_WRONG, code);
        }
        if (sensitive) {
            boolean asked = requiredAt != FieldStage.NONE || searchable;
            if (!personal || mask == Mask.NONE || asked || purpose.length() > PURPOSE_LIMIT) {
                throw new Refused(ConsentRule.SENSITIVE_FIELD_FORM, code);
            }
            if (switchedOn && purpose.isEmpty()) {
                throw new Refused(ConsentRule.SENSITIVE_PURPOSE_MISSING, code);
            }
        }
    }

    /** Starts a field with the habits of its type: normal approval, internal, switched on, category 1, not required. */
    public static Builder of(String code, FieldType type, Labels labels) {
        return new Builder(code, type, labels);
    }

    /** A builder that starts from this field. */
    public Builder change() {
        Builder b = new Builder(code, type, labels);
        b.help = help;
        b.group = group;
        b.order = order;
        b.format = format;
        b.choices = choices;
        b.unit = unit;
        b.requiredAt = requiredAt;
        b.secrecy = secrecy;
        b.approval = approval;
        b.personal = personal;
        b.switchedOn = switchedOn;
        b.applies = applies;
        b.category = category;
        b.searchable = searchable;
        b.importNames = importNames;
        b.mask = mask;
        b.sinceVersion = sinceVersion;
        b.sensitive = sensitive;
        b.purpose = purpose;
        return b;
    }

    public String label(Locale locale) {
        return labels.in(locale);
    }

    public Optional<Choice> choice(String choiceCode) {
        return choices.stream().filter(c -> c.code().equals(choiceCode)).findFirst();
    }

    /** The words a person reads for a canonical value: labels of choices, 是/否; other kinds as they are. */
    public String display(String value, Locale locale) {
        if (type == FieldType.CHOICE) {
            return choice(value).map(c -> c.labels().in(locale)).orElse(value);
        }
        if (type == FieldType.MULTI_CHOICE) {
            List<String> words = new ArrayList<>();
            for (String part : value.split(",", -1)) {
                words.add(choice(part).map(c -> c.labels().in(locale)).orElse(part));
            }
            return String.join(locale.getLanguage().equals("en") ? ", " : "、", words);
        }
        if (type == FieldType.BOOLEAN) {
            boolean yes = value.equals("true");
            return locale.getLanguage().equals("en") ? (yes ? "yes" : "no") : (yes ? "是" : "否");
        }
        return value;
    }

    /** All headings under which an import finds the field: code, labels in three languages, further names. */
    public List<String> headings() {
        List<String> all = new ArrayList<>();
        all.add(labels.zh());
        all.add(labels.zhTw());
        all.add(labels.en());
        all.add(code);
        all.addAll(importNames);
        return List.copyOf(all);
    }

    /** Collects the many sides of a field; {@link #build()} checks them. */
    public static final class Builder {
        private final String code;
        private FieldType type;
        private Labels labels;
        private Labels help = Labels.NONE;
        private String group = "basic";
        private int order;
        private @Nullable FieldFormat format;
        private List<Choice> choices = List.of();
        private String unit = "";
        private FieldStage requiredAt = FieldStage.NONE;
        private Secrecy secrecy = Secrecy.INTERNAL;
        private ApprovalGroup approval = ApprovalGroup.NORMAL;
        private boolean personal;
        private boolean switchedOn = true;
        private Applies applies = Applies.ALL;
        private int category = 1;
        private boolean searchable;
        private List<String> importNames = List.of();
        private Mask mask = Mask.NONE;
        private int sinceVersion = 1;
        private boolean sensitive;
        private String purpose = "";

        private Builder(String code, FieldType type, Labels labels) {
            this.code = code;
            this.type = type;
            this.labels = labels;
        }

        public Builder type(FieldType value) {
            type = value;
            return this;
        }

        public Builder labels(Labels value) {
            labels = value;
            return this;
        }

        public Builder help(Labels value) {
            help = value;
            return this;
        }

        public Builder group(String value) {
            group = value;
            return this;
        }

        public Builder order(int value) {
            order = value;
            return this;
        }

        public Builder format(FieldFormat value) {
            format = value;
            return this;
        }

        public Builder choices(List<Choice> value) {
            choices = value;
            return this;
        }

        public Builder unit(String value) {
            unit = value;
            return this;
        }

        public Builder requiredAt(FieldStage value) {
            requiredAt = value;
            return this;
        }

        public Builder secrecy(Secrecy value) {
            secrecy = value;
            return this;
        }

        public Builder approval(ApprovalGroup value) {
            approval = value;
            return this;
        }

        public Builder personal(boolean value) {
            personal = value;
            return this;
        }

        public Builder switchedOn(boolean value) {
            switchedOn = value;
            return this;
        }

        public Builder applies(Applies value) {
            applies = value;
            return this;
        }

        public Builder category(int value) {
            category = value;
            return this;
        }

        public Builder searchable(boolean value) {
            searchable = value;
            return this;
        }

        public Builder importNames(List<String> value) {
            importNames = value;
            return this;
        }

        public Builder mask(Mask value) {
            mask = value;
            return this;
        }

        public Builder sinceVersion(int value) {
            sinceVersion = value;
            return this;
        }

        public Builder sensitive(boolean value) {
            sensitive = value;
            return this;
        }

        public Builder purpose(String value) {
            purpose = value;
            return this;
        }

        /** @throws Refused FIELD_… or SENSITIVE_… when the sides do not fit together */
        public FieldDefinition build() {
            return new FieldDefinition(
                    code,
                    labels,
                    help,
                    group,
                    order,
                    type,
                    format == null ? FieldFormat.of(type) : format,
                    choices,
                    unit,
                    requiredAt,
                    secrecy,
                    approval,
                    personal,
                    switchedOn,
                    applies,
                    category,
                    searchable,
                    importNames,
                    mask,
                    sinceVersion,
                    sensitive,
                    purpose);
        }
    }
}
