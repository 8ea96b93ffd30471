package org.kedang.profiles.domain;

/** What kind of answer a field takes (000 02 录入格式标准化). The canonical text of each kind is what files store. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Several lines; line feeds allowed. */
    LONG_TEXT,
    INTEGER,
    /** Plain decimal without grouping. */
    DECIMAL,
    /** Decimal in the field's unit, at most two places unless the format says otherwise. */
    MONEY,
    /** Per cent as a plain decimal, 12.5 means 12.5 %. */
    PERCENT,
    /** ISO 8601 day, 2026-01-02. */
    DATE,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** The code of one choice. */
    CHOICE,
    /** Codes of choices, joined by commas in the order of the dictionary. */
    MULTI_CHOICE,
    /** See {@link PhoneNumber}. */
    PHONE,
    EMAIL,
    /** See {@link CreditCode}. */
    CREDIT_CODE,
    /** Six digits of the administrative division (GB/T 2260). */
    DIVISION,
    /** Six digits. */
    POSTCODE,
    /** Resident identity number of 18 characters (GB 11643). */
    ID_NUMBER,
    /** 8 to 30 digits. */
    BANK_ACCOUNT,
    /** http or https address. */
    URL;

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == MONEY || this == PERCENT;
    }

    public boolean isChoice() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /** Whether values are written in digits and letters, so that full-width input becomes half-width. */
    public boolean isCode() {
        return switch (this) {
            case PHONE, EMAIL, CREDIT_CODE, DIVISION, POSTCODE, ID_NUMBER, BANK_ACCOUNT, URL -> true;
            default -> false;
        };
    }
}
