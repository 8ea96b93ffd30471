package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What two versions of the dictionary say differently. */
final class DictionaryComparison {
    private DictionaryComparison() {}

    /** Groups added; fields added, changed, retired, in the order of the later card. */
    static List<DictionaryChange> between(Dictionary earlier, Dictionary later) {
        List<DictionaryChange> changes = new ArrayList<>();
        for (FieldGroup group : later.groups()) {
            if (earlier.group(group.code()).isEmpty()) {
                changes.add(new DictionaryChange(
                        group.code(), group.labels(), DictionaryChange.Kind.GROUP_ADDED, List.of()));
            }
        }
        for (FieldDefinition now : later.allFields()) {
            FieldDefinition before = earlier.field(now.code()).orElse(null);
            if (before == null) {
                changes.add(new DictionaryChange(now.code(), now.labels(), DictionaryChange.Kind.ADDED, List.of()));
            } else if (!before.equals(now)) {
                changes.add(new DictionaryChange(
                        now.code(), now.labels(), DictionaryChange.Kind.CHANGED, aspects(before, now)));
            }
        }
        for (FieldDefinition before : earlier.allFields()) {
            if (later.field(before.code()).isEmpty()) {
                changes.add(
                        new DictionaryChange(before.code(), before.labels(), DictionaryChange.Kind.RETIRED, List.of()));
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> aspects(FieldDefinition a, FieldDefinition b) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("labels", a.labels().equals(b.labels()));
        same.put("help", a.help().equals(b.help()));
        same.put("group", a.group().equals(b.group()));
        same.put("order", a.order() == b.order());
        same.put("type", a.type() == b.type());
        same.put("format", a.format().equals(b.format()));
        same.put("choices", a.choices().equals(b.choices()));
        same.put("unit", a.unit().equals(b.unit()));
        same.put("requiredAt", a.requiredAt() == b.requiredAt());
        same.put("secrecy", a.secrecy() == b.secrecy());
        same.put("approval", a.approval() == b.approval());
        same.put("personal", a.personal() == b.personal());
        same.put("switchedOn", a.switchedOn() == b.switchedOn());
        same.put("applies", a.applies() == b.applies());
        same.put("category", a.category() == b.category());
        same.put("searchable", a.searchable() == b.searchable());
        same.put("importNames", a.importNames().equals(b.importNames()));
        same.put("mask", a.mask() == b.mask());
        same.put("sensitive", a.sensitive() == b.sensitive());
        same.put("purpose", a.purpose().equals(b.purpose()));
        same.put("sinceVersion", a.sinceVersion() == b.sinceVersion());
        return same.entrySet().stream()
                .filter(aspect -> !aspect.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
