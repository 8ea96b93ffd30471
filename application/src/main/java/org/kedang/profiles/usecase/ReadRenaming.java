package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RenamingForm;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.FileViews;

/** Says what a renaming of a customer needs: the papers by the policy, the days it may be dated (F20; 003-M 三). */
@Question(needs = Permission.REQUEST_CHANGE)
public class ReadRenaming {
    private final FileViews files;
    private final ChangePolicies policies;
    private final Clock clock;

    @Inject
    ReadRenaming(FileViews files, ChangePolicies policies, Clock clock) {
        this.files = files;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws Missing when there is no such file */
    public RenamingForm read(CustomerId customer, Actor actor) {
        FileViews.FileRow row = files.read(customer).orElseThrow(() -> new Missing("customer", customer));
        LocalDate today = BusinessDay.of(Instant.now(clock));
        ChangePolicy policy = policies.active(today);
        return new RenamingForm(
                customer,
                row.number(),
                row.typed().name(),
                row.revision(),
                policy.renaming(),
                Renaming.first(today),
                today.plusDays(policy.farthestDays()));
    }
}
