package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.CheckDuplicates;

/** The customers like the one somebody registers, as far as they were looked for. */
@Dependent
public class LikeCustomers implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient CheckDuplicates checkDuplicates;

    private ArrayList<DuplicateFindings.Match> matches = new ArrayList<>();
    private boolean looked;

    /** Looks for customers like what is typed, without the form itself. */
    void look(FieldValues values, @Nullable RegistrationId form) {
        if (values.isEmpty()) {
            matches = new ArrayList<>();
            looked = false;
            return;
        }
        DuplicateFindings found = checkDuplicates.check(new CheckDuplicates.Command(values, form, null), me.actor());
        matches = new ArrayList<>(found.matches());
        looked = values.value("name").isPresent()
                || values.value("creditCode").isPresent()
                || values.value("phone").isPresent();
    }

    List<DuplicateFindings.Match> matches() {
        return matches;
    }

    /** The first match is the same customer beyond doubt. */
    boolean isTaken() {
        return !matches.isEmpty() && matches.get(0).certain();
    }

    /** The first match may be another customer. */
    boolean isDoubtful() {
        return !isTaken() && matches.stream().anyMatch(match -> match.by() != DuplicateKey.Kind.STAFF);
    }

    /** Nobody was found by what is typed, and enough was typed to find him. */
    boolean isFree() {
        return looked && matches.isEmpty();
    }
}
