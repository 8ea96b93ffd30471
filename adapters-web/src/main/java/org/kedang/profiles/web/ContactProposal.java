package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.domain.ExpectedSale;
import org.kedang.profiles.domain.Figure;

/** Proposes the contact book for whoever pays little in cash, where the policy in force has a figure for it (003-R 一). */
@Named
@RequestScoped
public class ContactProposal {
    @Inject
    RegistrationDesk desk;

    @Inject
    RegisterPage page;

    @Inject
    PageMessages messages;

    /** The figure up to which cash needs no file; null where the policy has none, and nobody is asked. */
    public @Nullable Figure getLimit() {
        return desk.policy().terms().figure(Figure.CASH_WITHOUT_FILE).orElse(null);
    }

    public List<Choice> getPayments() {
        return Stream.of(ExpectedSale.Payment.CASH, ExpectedSale.Payment.OTHER)
                .map(one -> new Choice(one.name(), messages.text("profiles.Payment." + one.name())))
                .toList();
    }

    /** Whether an entry of the contact book is enough by what is typed. */
    public boolean isEnough() {
        try {
            return page.getExpected().sale().contactSuffices(desk.policy().terms());
        } catch (Refused notMoney) {
            return false;
        }
    }

    /** Keeps the form as it is and opens the contact book with what it says. */
    public String accept() {
        boolean kept = page.store();
        return "/profiles/contacts.xhtml?faces-redirect=true" + (kept ? "&form=" + page.getId() : "");
    }
}
