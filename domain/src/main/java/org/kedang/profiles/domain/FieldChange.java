package org.kedang.profiles.domain;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of a file (PRF-26).
 *
 * @param field field code, for a repeated row {@code group[index].code} with the index from 0
 * @param before canonical text, null where there was nothing
 * @param after canonical text, null where there is nothing any more
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

    /** The dictionary code alone, without group and row. */
    public String code() {
        int dot = field.lastIndexOf('.');
        return dot < 0 ? field : field.substring(dot + 1);
    }
}
