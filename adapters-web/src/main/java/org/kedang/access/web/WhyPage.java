package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.AccessReasons;
import org.kedang.access.usecase.ExplainAccessOf;
import org.kedang.access.usecase.ExplainOwnAccess;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.PageMessages;

/**
 * 为什么能看、为什么不能看: for oneself of the file the address names ({@code id}); for whoever may ask for others of a
 * customer number and an employee number ({@code number}, {@code person}).
 */
@Named
@RequestScoped
public class WhyPage {
    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ExplainOwnAccess explainOwnAccess;

    @Inject
    ExplainAccessOf explainAccessOf;

    private @Nullable String id;
    private String number = "";
    private String person = "";
    private @Nullable AccessReasons reasons;

    /** Answers for the reader himself. */
    public void open() {
        try {
            reasons = explainOwnAccess.explain(CustomerId.of(String.valueOf(id)), me.actor());
        } catch (IllegalArgumentException e) {
            throw new Missing("customer", String.valueOf(id));
        }
    }

    /** Answers for another person, once both numbers are named. */
    public void openOther() {
        if (!me.actor().may(Permission.EXPLAIN_ACCESS)) {
            throw new NotPermitted(Permission.EXPLAIN_ACCESS, false, "access.NO_RIGHT");
        }
        if (!number.isBlank() && !person.isBlank()) {
            reasons = explainAccessOf.explain(
                    me.actor(),
                    new ExplainAccessOf.Command(number, person.strip().split("\\s", 2)[0]));
        }
    }

    /** Null as long as nothing was asked. */
    public @Nullable AccessReasons getReasons() {
        return reasons;
    }

    private AccessReasons known() {
        AccessReasons found = reasons;
        if (found == null) {
            throw new Missing("customer", String.valueOf(id));
        }
        return found;
    }

    /** How far it is open, in a sentence. */
    public String getVerdict() {
        AccessReasons found = known();
        return messages.text("why.extent." + found.extent(), categories(found.categories()));
    }

    /** The rule that says no, with its clause; empty where the roles reach. */
    public String getRule() {
        AccessReasons found = known();
        String rule = found.rule();
        if (rule == null) {
            return "";
        }
        String words = messages.text(rule);
        return found.clause().isEmpty() ? words : messages.text("why.clause", words, found.clause());
    }

    public String reach(AccessReasons.RoleReach one) {
        return messages.text("why.reach." + one.reach());
    }

    public String categories(List<Integer> categories) {
        return categories.stream()
                .map(category -> messages.text("file.category." + category))
                .collect(Collectors.joining(messages.text("portal.list.separator")));
    }

    /** What else he may do with the file. */
    public String getActs() {
        return known().acts().stream()
                .filter(act -> act.extent() != AccessReasons.Extent.NOTHING)
                .map(act -> messages.text("kit.Permission." + act.permission().name()))
                .collect(Collectors.joining(messages.text("portal.list.separator")));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String value) {
        id = value;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String value) {
        number = value == null ? "" : value;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String value) {
        person = value == null ? "" : value;
    }
}
