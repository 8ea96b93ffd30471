package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.StageCount;
import org.kedang.profiles.spi.FileViews;

/** How many of the customers whose files the actor may read stand in each stage of business. */
@Question(needs = Permission.SEARCH_CUSTOMERS)
public class CountCustomersByStage {
    private final FileViews files;
    private final Visibilities visibilities;

    @Inject
    CountCustomersByStage(FileViews files, Visibilities visibilities) {
        this.files = files;
        this.visibilities = visibilities;
    }

    public List<StageCount> count(Actor actor) {
        return files.stageCounts(visibilities.of(actor));
    }
}
