package org.kedang.profiles.domain;

/**
 * A field that is asked no more. Files keep what was written; the code stays taken for its type for ever.
 *
 * @param untilVersion the last dictionary version that had the field
 */
public record RetiredField(String code, Labels labels, FieldType type, int untilVersion) {}
