package org.kedang.profiles.domain;

import java.math.BigDecimal;

/**
 * A number of the regulation: a period or a limit (A3).
 *
 * @param code unique in the policy, for example {@code cashWithoutFile}
 * @param name what it limits, in the firm's words
 * @param clause clause of the regulation
 */
public record Figure(String code, Labels name, BigDecimal value, Unit unit, String clause) {
    /** Cash sales up to this sum need an entry of the contact book only (003-R 一). */
    public static final String CASH_WITHOUT_FILE = "cashWithoutFile";

    /** How long the paper of a consent is kept after the consent was taken back; for ever where the policy says nothing. */
    public static final String CONSENT_PAPER = "consentPaper";

    /** So many working days before a provisional file's last day who answers for it is reminded. */
    public static final String PROVISIONAL_REMINDER = "provisionalReminder";

    /** What is counted. */
    public enum Unit {
        YUAN,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS,
        PERCENT,
        COPIES,
        PEOPLE,
        POINTS
    }

    public Figure {
        if (!code.matches("[a-z][A-Za-z0-9]{1,39}") || name.blank() || value.signum() < 0) {
            throw new IllegalArgumentException("bad figure " + code);
        }
        value = value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }
}
