package org.kedang.profiles.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Secrecy;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldFormat;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.RetiredField;

/**
 * A dictionary's content as a document: {@code groups}, {@code fields}, {@code retired}. A field says only what differs from
 * the habits of its type. Labels are three texts: zh, zh_TW, en.
 */
final class DictionaryJson {
    private DictionaryJson() {}

    static String write(Dictionary dictionary) {
        JsonArrayBuilder groups = JsonForm.JSON.createArrayBuilder();
        for (FieldGroup group : dictionary.groups()) {
            JsonObjectBuilder object = JsonForm.object()
                    .add("code", group.code())
                    .add("labels", JsonForm.labels(group.labels()))
                    .add("order", group.order());
            if (group.repeated()) {
                object.add("maxRows", group.maxRows());
            }
            groups.add(object);
        }
        JsonArrayBuilder fields = JsonForm.JSON.createArrayBuilder();
        dictionary.allFields().forEach(field -> fields.add(field(field)));
        JsonArrayBuilder retired = JsonForm.JSON.createArrayBuilder();
        for (RetiredField gone : dictionary.retired()) {
            retired.add(JsonForm.object()
                    .add("code", gone.code())
                    .add("labels", JsonForm.labels(gone.labels()))
                    .add("type", gone.type().name())
                    .add("until", gone.untilVersion()));
        }
        return JsonForm.object()
                .add("groups", groups)
                .add("fields", fields)
                .add("retired", retired)
                .build()
                .toString();
    }

    private static JsonObjectBuilder field(FieldDefinition field) {
        FieldFormat format = field.format();
        JsonObjectBuilder object = JsonForm.object()
                .add("code", field.code())
                .add("labels", JsonForm.labels(field.labels()))
                .add("group", field.group())
                .add("order", field.order())
                .add("type", field.type().name())
                .add("maxLength", format.maxLength())
                .add("scale", format.scale())
                .add("required", field.requiredAt().name())
                .add("secrecy", field.secrecy().name())
                .add("approval", field.approval().name())
                .add("personal", field.personal())
                .add("switchedOn", field.switchedOn())
                .add("applies", field.applies().name())
                .add("category", field.category())
                .add("searchable", field.searchable())
                .add("mask", field.mask().name())
                .add("since", field.sinceVersion());
        if (field.sensitive()) {
            object.add("sensitive", true).add("purpose", field.purpose());
        }
        if (!field.help().blank()) {
            object.add("help", JsonForm.labels(field.help()));
        }
        if (format.pattern() != null) {
            object.add("pattern", format.pattern());
        }
        // null and absent differ: a type's own limit can be lifted
        add(object, "min", format.min());
        add(object, "max", format.max());
        if (!field.unit().isEmpty()) {
            object.add("unit", field.unit());
        }
        if (!field.importNames().isEmpty()) {
            object.add("names", JsonForm.strings(field.importNames()));
        }
        if (!field.choices().isEmpty()) {
            JsonArrayBuilder choices = JsonForm.JSON.createArrayBuilder();
            for (Choice choice : field.choices()) {
                choices.add(
                        JsonForm.object().add("code", choice.code()).add("labels", JsonForm.labels(choice.labels())));
            }
            object.add("choices", choices);
        }
        return object;
    }

    private static void add(JsonObjectBuilder object, String name, @Nullable BigDecimal number) {
        if (number == null) {
            object.addNull(name);
        } else {
            object.add(name, number);
        }
    }

    static Dictionary read(int version, DictionaryNote about, String content) {
        JsonObject document = JsonForm.parse(content);
        List<RetiredField> retired = new ArrayList<>();
        for (JsonObject gone : JsonForm.array(document, "retired").getValuesAs(JsonObject.class)) {
            retired.add(new RetiredField(
                    gone.getString("code"),
                    JsonForm.labels(gone.getJsonArray("labels")),
                    FieldType.valueOf(gone.getString("type")),
                    gone.getInt("until")));
        }
        return new Dictionary(version, about, groups(document), fields(document), retired);
    }

    /** The member {@code groups} of an object. */
    static List<FieldGroup> groups(JsonObject document) {
        List<FieldGroup> groups = new ArrayList<>();
        for (JsonObject group : JsonForm.array(document, "groups").getValuesAs(JsonObject.class)) {
            groups.add(new FieldGroup(
                    group.getString("code"),
                    JsonForm.labels(group.getJsonArray("labels")),
                    group.getInt("order"),
                    group.getInt("maxRows", 0)));
        }
        return groups;
    }

    /** The member {@code fields} of an object. */
    static List<FieldDefinition> fields(JsonObject document) {
        List<FieldDefinition> fields = new ArrayList<>();
        for (JsonObject field : JsonForm.array(document, "fields").getValuesAs(JsonObject.class)) {
            fields.add(field(field));
        }
        return fields;
    }

    private static FieldDefinition field(JsonObject object) {
        FieldType type = FieldType.valueOf(object.getString("type"));
        FieldFormat habit = FieldFormat.of(type);
        FieldFormat format = new FieldFormat(
                object.getString("pattern", null),
                object.getInt("maxLength", habit.maxLength()),
                number(object, "min", habit.min()),
                number(object, "max", habit.max()),
                object.getInt("scale", habit.scale()));
        List<Choice> choices = new ArrayList<>();
        for (JsonObject choice : JsonForm.array(object, "choices").getValuesAs(JsonObject.class)) {
            choices.add(new Choice(choice.getString("code"), JsonForm.labels(choice.getJsonArray("labels"))));
        }
        JsonArray help = object.getJsonArray("help");
        return FieldDefinition.of(object.getString("code"), type, JsonForm.labels(object.getJsonArray("labels")))
                .help(help == null ? Labels.NONE : JsonForm.labels(help))
                .group(object.getString("group"))
                .order(object.getInt("order"))
                .format(format)
                .choices(choices)
                .unit(object.getString("unit", ""))
                .requiredAt(FieldStage.valueOf(object.getString("required", "NONE")))
                .secrecy(Secrecy.valueOf(object.getString("secrecy", "INTERNAL")))
                .approval(ApprovalGroup.valueOf(object.getString("approval", "NORMAL")))
                .personal(object.getBoolean("personal", false))
                .switchedOn(object.getBoolean("switchedOn", true))
                .applies(Applies.valueOf(object.getString("applies", "ALL")))
                .category(object.getInt("category", 1))
                .searchable(object.getBoolean("searchable", false))
                .importNames(JsonForm.strings(object, "names"))
                .mask(Mask.valueOf(object.getString("mask", "NONE")))
                .sinceVersion(object.getInt("since", 1))
                .sensitive(object.getBoolean("sensitive", false))
                .purpose(object.getString("purpose", ""))
                .build();
    }

    private static @Nullable BigDecimal number(JsonObject object, String name, @Nullable BigDecimal habit) {
        if (!object.containsKey(name)) {
            return habit;
        }
        return object.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : null;
    }
}
