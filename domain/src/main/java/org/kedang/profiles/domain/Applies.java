package org.kedang.profiles.domain;

/** For whose files a field is meant; judged by the core field {@code customerType}. */
public enum Applies {
    ALL,
    COMPANY,
    PERSON;

    /** Whether the field is meant for a customer of that type code; an unknown or empty type counts as a company. */
    public boolean to(String customerType) {
        return this == ALL || (this == PERSON) == customerType.equals("PERSON");
    }
}
