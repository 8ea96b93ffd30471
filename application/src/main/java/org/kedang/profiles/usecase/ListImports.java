package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ImportView;
import org.kedang.profiles.domain.ImportId;

/** The actor's own imports, the newest first. */
@Question(needs = Permission.IMPORT_CUSTOMERS)
public class ListImports {
    private final ImportViews views;

    @Inject
    ListImports(ImportViews views) {
        this.views = views;
    }

    /**
     * @param before the last one of the page before; null for the first page
     * @param limit 1 to 100
     */
    public List<ImportView> list(@Nullable ImportId before, int limit, Actor actor) {
        return views.list(before, Math.max(1, Math.min(limit, 100)), actor);
    }
}
