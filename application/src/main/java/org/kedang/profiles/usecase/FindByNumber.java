package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.CustomerNumber;
import org.kedang.profiles.spi.FileViews;

/** Which customer a number belongs to (PRF-02). */
@Question(needs = Permission.SEE_EXISTENCE)
public class FindByNumber {
    private final FileViews files;
    private final Visibilities visibilities;

    @Inject
    FindByNumber(FileViews files, Visibilities visibilities) {
        this.files = files;
        this.visibilities = visibilities;
    }

    /**
     * @throws Missing when the number was not given to anybody
     * @throws org.kedang.kit.domain.Refused {@code CUSTOMER_NUMBER_FORM} when it cannot be a number
     */
    public CustomerId find(String number, Actor actor) {
        CustomerNumber wanted = CustomerNumber.of(number);
        return files.byNumber(wanted.value())
                .filter(found -> files.existence(found)
                        .filter(row ->
                                !row.restricted() || visibilities.of(actor).knows(found, true))
                        .isPresent())
                .orElseThrow(() -> new Missing("customer", wanted));
    }
}
