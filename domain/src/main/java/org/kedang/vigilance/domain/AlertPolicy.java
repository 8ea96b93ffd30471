package org.kedang.vigilance.domain;

import java.time.LocalDate;
import org.kedang.kit.domain.Refused;

/**
 * The limits of alerts as versioned data (ACC-18). A new version counts from its day on; alerts that were raised name the
 * version they were raised by.
 *
 * @param code policy profile, for example {@code lamp-factory}
 * @param version from 1
 * @param owner who answers for it, in words
 * @param clause clause of the regulation
 * @param note why this version was made; empty for the first one
 */
public record AlertPolicy(
        String code, int version, LocalDate startsOn, String owner, String clause, String note, AlertLimits limits) {

    /**
     * The version after this one, in force from {@code today}.
     *
     * @throws Refused ALERT_NOTE_MISSING, ALERT_RULES_UNCHANGED
     */
    public AlertPolicy next(AlertLimits said, String why, String by, LocalDate today) {
        if (why.isBlank()) {
            throw new Refused(VigilanceRule.ALERT_NOTE_MISSING);
        }
        if (said.equals(limits)) {
            throw new Refused(VigilanceRule.ALERT_RULES_UNCHANGED);
        }
        LocalDate from = today.isBefore(startsOn) ? startsOn : today;
        return new AlertPolicy(code, version + 1, from, by, clause, why.strip(), said);
    }
}
