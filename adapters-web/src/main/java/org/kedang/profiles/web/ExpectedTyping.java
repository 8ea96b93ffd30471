package org.kedang.profiles.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ExpectedSale;

/** What a rep expects to sell a customer, as it is typed. */
public final class ExpectedTyping implements Serializable {
    private static final long serialVersionUID = 1L;
    private String payment = "";
    private @Nullable BigDecimal amount;

    void take(ExpectedSale said) {
        payment = said.payment() == ExpectedSale.Payment.UNSAID
                ? ""
                : said.payment().name();
        amount = said.amount().signum() == 0 ? null : said.amount();
    }

    ExpectedSale sale() {
        return new ExpectedSale(
                payment.isEmpty() ? ExpectedSale.Payment.UNSAID : ExpectedSale.Payment.valueOf(payment),
                amount == null ? BigDecimal.ZERO : amount);
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(@Nullable String payment) {
        this.payment = payment == null ? "" : payment;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
