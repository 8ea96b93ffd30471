package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ImportView;
import org.kedang.profiles.domain.ImportId;

/** How far an own import has come and what it found. */
@Question(needs = Permission.IMPORT_CUSTOMERS)
public class ReadImport {
    private final ImportViews views;

    @Inject
    ReadImport(ImportViews views) {
        this.views = views;
    }

    /** @throws org.kedang.kit.usecase.Missing when there is none or it is somebody else's */
    public ImportView read(ImportId id, Actor actor) {
        return views.view(id, actor);
    }
}
