package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.usecase.FileComparing;
import org.kedang.profiles.usecase.FindByNumber;

/** What an address wants compared: customers by id or number, states, a change request. */
@Dependent
public class ComparisonWish {
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final CurrentActor me;
    private final FindByNumber findByNumber;

    @Inject
    ComparisonWish(CurrentActor me, FindByNumber findByNumber) {
        this.me = me;
        this.findByNumber = findByNumber;
    }

    /**
     * @throws Missing when a customer or a request is not there
     * @throws java.time.DateTimeException when a state is neither a moment nor a version
     */
    FileComparing.Pair pair(
            @Nullable String id,
            @Nullable String before,
            @Nullable String after,
            @Nullable String with,
            @Nullable String change) {
        CustomerId customer = customer(id);
        return new FileComparing.Pair(
                customer,
                FilePoints.parse(before),
                with == null || with.isBlank() ? customer : other(with.strip()),
                FilePoints.parse(after),
                change == null || change.isBlank() ? null : request(change.strip()));
    }

    /** @throws Missing when it is no id of a customer */
    static CustomerId customer(@Nullable String id) {
        String text = id == null ? "" : id.strip();
        if (!text.matches(UUID_FORM)) {
            throw new Missing("customer", text);
        }
        return new CustomerId(UUID.fromString(text));
    }

    private CustomerId other(String wanted) {
        if (wanted.matches(UUID_FORM)) {
            return customer(wanted);
        }
        try {
            return findByNumber.find(wanted, me.actor());
        } catch (Refused | NotPermitted no) {
            throw new Missing("customer", wanted);
        }
    }

    private static ChangeRequestId request(String wanted) {
        if (!wanted.matches(UUID_FORM)) {
            throw new Missing("changeRequest", wanted);
        }
        return new ChangeRequestId(UUID.fromString(wanted));
    }
}
