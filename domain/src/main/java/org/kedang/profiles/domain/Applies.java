package org.kedang.profiles.domain;

/** For whose files a field is meant; judged by the core field {@code customerType}. */
public enum Applies {
    ALL,
    COMPANY,
    PERSON,
    /** the firm's own staff: files of theirs are restricted 受限 (001 二; 003-M) */
    STAFF;

    /** Whether the field is meant for a customer of that type code; an unknown or empty type counts as a company. */
    public boolean to(String customerType) {
        return this == ALL || this == of(customerType);
    }

    /** Whether files of that type are readable for a named few, and for everybody else are not there. */
    public static boolean restricted(String customerType) {
        return of(customerType) == STAFF;
    }

    private static Applies of(String customerType) {
        return switch (customerType) {
            case "PERSON" -> PERSON;
            case "STAFF" -> STAFF;
            default -> COMPANY;
        };
    }
}
