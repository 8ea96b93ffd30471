package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.ImportView;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.spi.Imports;

/** Makes the picture of an import that pages and interfaces show. */
@Dependent
class ImportViews {
    private final OwnImports own;
    private final Imports imports;

    @Inject
    ImportViews(OwnImports own, Imports imports) {
        this.own = own;
        this.imports = imports;
    }

    ImportView view(ImportId id, Actor actor) {
        ImportBatch batch = own.find(id, actor);
        List<ImportView.ProblemKind> problems = imports.problemCounts(id).stream()
                .map(count -> new ImportView.ProblemKind(count.rule(), count.field(), count.rows()))
                .toList();
        return view(batch, imports.counts(id), problems, actor);
    }

    /** Without the counts of problems, which a list does not show. */
    List<ImportView> list(@Nullable ImportId before, int limit, Actor actor) {
        return imports.of(actor.id(), before, limit).stream()
                .map(batch -> view(batch, Map.of(), List.of(), actor))
                .toList();
    }

    private static ImportView view(
            ImportBatch batch,
            Map<ImportRowState, Integer> counts,
            List<ImportView.ProblemKind> problems,
            Actor actor) {
        return new ImportView(
                batch.id(),
                batch.fileName(),
                actor.name(),
                batch.uploadedAt(),
                batch.columns(),
                batch.mapping(),
                batch.rows(),
                batch.state(),
                batch.cancelAsked(),
                batch.reason(),
                counts,
                problems,
                percent(batch, counts),
                batch.finishedAt(),
                batch.revision());
    }

    private static int percent(ImportBatch batch, Map<ImportRowState, Integer> counts) {
        int staged = counts.getOrDefault(ImportRowState.STAGED, 0);
        int done = counts.getOrDefault(ImportRowState.DONE, 0)
                + counts.getOrDefault(ImportRowState.ASKED, 0)
                + counts.getOrDefault(ImportRowState.SAME, 0);
        int open = counts.getOrDefault(ImportRowState.READY, 0)
                + (batch.takeDoubtful() ? counts.getOrDefault(ImportRowState.DOUBTFUL, 0) : 0)
                + (batch.askChanges() ? counts.getOrDefault(ImportRowState.EXISTING, 0) : 0);
        return switch (batch.state()) {
            case UPLOADED, DROPPED -> 0;
            case CHECKING -> share(batch.rows() - staged, batch.rows());
            case RUNNING -> share(done, done + open);
            case CHECKED, DONE, CANCELLED, WITHDRAWN -> 100;
        };
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 100 : (int) (100L * part / whole);
    }
}
