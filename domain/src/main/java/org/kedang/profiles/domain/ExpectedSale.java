package org.kedang.profiles.domain;

import java.math.BigDecimal;
import org.kedang.kit.domain.Refused;

/**
 * What a rep expects of a customer he registers: how he will pay, and how much. Whoever pays little in cash needs no file, an
 * entry of the contact book is enough (003-R 一).
 *
 * @param amount in yuan, from 0 to 999,999,999,999.99; 0 while nobody has said
 */
public record ExpectedSale(Payment payment, BigDecimal amount) {

    /** How a customer will pay. */
    public enum Payment {
        /** nobody has said */
        UNSAID,
        /** 现款 */
        CASH,
        /** on account, or any other way */
        OTHER
    }

    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    /** Nobody has said what to expect. */
    public static final ExpectedSale UNSAID = new ExpectedSale(Payment.UNSAID, BigDecimal.ZERO);

    /** @throws Refused {@code EXPECTED_AMOUNT} */
    public ExpectedSale {
        if (amount.signum() < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw new Refused(FileRule.EXPECTED_AMOUNT);
        }
        amount = amount.setScale(2);
    }

    /** Whether an entry of the contact book is enough for him under these terms; they propose it, nobody is forced. */
    public boolean contactSuffices(PolicyTerms terms) {
        return payment == Payment.CASH && amount.signum() > 0 && terms.contactSuffices(amount);
    }
}
