package org.kedang.profiles.domain;

import java.util.List;

/**
 * One difference between two versions of the dictionary.
 *
 * @param aspects which sides of the field differ, as the names of {@link FieldDefinition}'s components; empty unless changed
 */
public record DictionaryChange(String code, Labels labels, Kind kind, List<String> aspects) {
    public DictionaryChange {
        aspects = List.copyOf(aspects);
    }

    public enum Kind {
        GROUP_ADDED,
        ADDED,
        CHANGED,
        RETIRED
    }
}
