package org.kedang.access.domain;

import java.util.Locale;
import java.util.Set;
import org.kedang.kit.domain.Refused;

/**
 * Which passwords are good enough: long enough, not known to everybody, not the employee's own number. No composition rule
 * and no forced change; both make passwords worse.
 */
public final class PasswordPolicy {
    public static final int SHORTEST = 8;
    public static final int SHORTEST_OFFICER = 12;
    public static final int LONGEST = 128;

    private final Set<String> common;

    /** @param common well-known passwords in lower case */
    public PasswordPolicy(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /** @throws Refused with the rule the password breaks */
    public void check(String password, String employeeNumber, boolean officer) {
        int length = password.codePointCount(0, password.length());
        int shortest = officer ? SHORTEST_OFFICER : SHORTEST;
        if (length < shortest) {
            throw new Refused(AccessRule.PASSWORD_TOO_SHORT, shortest);
        }
        if (length > LONGEST) {
            throw new Refused(AccessRule.PASSWORD_TOO_LONG, LONGEST);
        }
        String folded = password.strip().toLowerCase(Locale.ROOT);
        if (common.contains(folded) || isMonotonous(folded)) {
            throw new Refused(AccessRule.PASSWORD_COMMON);
        }
        if (!employeeNumber.isEmpty() && folded.contains(employeeNumber.toLowerCase(Locale.ROOT))) {
            throw new Refused(AccessRule.PASSWORD_CONTAINS_NUMBER);
        }
    }

    /** One character over and over, or a run such as 12345678 or hgfedcba. */
    private static boolean isMonotonous(String text) {
        if (text.length() < 2) {
            return true;
        }
        int step = text.charAt(1) - text.charAt(0);
        if (Math.abs(step) > 1) {
            return false;
        }
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }
}
