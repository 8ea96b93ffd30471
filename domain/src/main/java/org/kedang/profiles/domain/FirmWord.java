package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.CustomerWord;

/**
 * The firm's own word for its customers in the dictionary (C31): what the product calls 客户名称 a club reads as 会员名称. Words
 * the firm wrote itself stay as written, and whatever the product called a field or an answer stays known, so that a table
 * with the column 客户名称 is still understood.
 *
 * @param word the firm's word in the three languages
 */
public record FirmWord(Labels word) {

    /** A label of the product as the firm says it. */
    public Labels in(Labels shipped) {
        String zh = CustomerWord.simplified(shipped.zh(), word.zh());
        boolean translated = !shipped.en().equals(shipped.zh());
        return new Labels(
                zh,
                CustomerWord.traditional(shipped.zhTw(), word.zhTw()),
                translated ? CustomerWord.english(shipped.en(), word.en()) : zh);
    }

    /**
     * A dictionary as the firm says it.
     *
     * @param shipped the labels and hints the product brought along; all others are the firm's
     */
    public Dictionary in(Dictionary plain, Set<Labels> shipped) {
        List<FieldGroup> groups =
                plain.groups().stream().map(group -> said(group, shipped)).toList();
        List<FieldDefinition> fields =
                plain.allFields().stream().map(field -> said(field, shipped)).toList();
        if (groups.equals(plain.groups()) && fields.equals(plain.allFields())) {
            return plain;
        }
        DictionaryNote about = new DictionaryNote(plain.startsOn(), plain.owner(), plain.clause(), plain.note());
        return new Dictionary(plain.version(), about, groups, fields, plain.retired());
    }

    /** Every label and hint of a dictionary or of a profile's fields. */
    public static Set<Labels> labels(List<FieldGroup> groups, List<FieldDefinition> fields) {
        Set<Labels> labels = new LinkedHashSet<>();
        groups.forEach(group -> labels.add(group.labels()));
        for (FieldDefinition field : fields) {
            labels.add(field.labels());
            labels.add(field.help());
            field.choices().forEach(choice -> labels.add(choice.labels()));
        }
        return labels;
    }

    private Labels said(Labels labels, Set<Labels> shipped) {
        return shipped.contains(labels) ? in(labels) : labels;
    }

    private FieldGroup said(FieldGroup group, Set<Labels> shipped) {
        return new FieldGroup(group.code(), said(group.labels(), shipped), group.order(), group.maxRows());
    }

    private FieldDefinition said(FieldDefinition field, Set<Labels> shipped) {
        Labels labels = said(field.labels(), shipped);
        Labels help = said(field.help(), shipped);
        List<Choice> choices =
                field.choices().stream().map(choice -> said(choice, shipped)).toList();
        if (labels.equals(field.labels()) && help.equals(field.help()) && choices.equals(field.choices())) {
            return field;
        }
        return field.change()
                .labels(labels)
                .help(help)
                .choices(choices)
                .importNames(labels.equals(field.labels()) ? field.importNames() : known(field))
                .build();
    }

    private static List<String> known(FieldDefinition field) {
        Set<String> names = new LinkedHashSet<>(field.importNames());
        names.addAll(names(field.labels()));
        return new ArrayList<>(names);
    }

    private Choice said(Choice choice, Set<Labels> shipped) {
        Labels labels = said(choice.labels(), shipped);
        if (labels.equals(choice.labels())) {
            return choice;
        }
        Set<String> names = new LinkedHashSet<>(choice.alsoCalled());
        names.addAll(names(choice.labels()));
        return new Choice(choice.code(), labels, List.copyOf(names));
    }

    private static List<String> names(Labels labels) {
        return List.of(labels.zh(), labels.zhTw(), labels.en());
    }
}
