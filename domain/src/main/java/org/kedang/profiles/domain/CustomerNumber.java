package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kedang.kit.domain.Refused;

/**
 * The one number of a customer, given once at filing and never changed (PRF-02, PRF-03; C13).
 *
 * @param value 3 to 40 capital letters, digits, Han characters and inner hyphens
 */
public record CustomerNumber(String value) implements Serializable {
    private static final Pattern FORM =
            Pattern.compile("[A-Z0-9\\p{IsHan}](?:[A-Z0-9\\p{IsHan}-]{1,38})[A-Z0-9\\p{IsHan}]");

    /** @throws Refused CUSTOMER_NUMBER_FORM for any other form */
    public CustomerNumber {
        if (!FORM.matcher(value).matches()) {
            throw new Refused(ProfileRule.CUSTOMER_NUMBER_FORM, value);
        }
    }

    /** Reads a typed number: spaces around it, full-width and small letters are forgiven. */
    public static CustomerNumber of(String typed) {
        return new CustomerNumber(TextForm.halfWidth(typed).strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
