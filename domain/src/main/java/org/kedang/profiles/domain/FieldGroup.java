package org.kedang.profiles.domain;

/**
 * A block of the customer card. A repeated group is a table: each of its rows has the group's fields.
 *
 * @param maxRows rows a repeated group may have, 0 for a single block
 */
public record FieldGroup(String code, Labels labels, int order, int maxRows) {
    public FieldGroup {
        if (!code.matches("[a-z][A-Za-z0-9]{1,39}") || maxRows < 0 || maxRows > 500) {
            throw new IllegalArgumentException("bad group " + code);
        }
    }

    public boolean repeated() {
        return maxRows > 0;
    }
}
