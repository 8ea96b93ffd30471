package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.api.Visibilities;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.spi.FileViews;

/** Who may read a change request: who asked, whoever may read the file, and whoever decides, as long as it waits for him. */
@Dependent
class ChangeReaders {
    private final FileViews files;
    private final Approvals approvals;
    private final Visibilities visibilities;

    @Inject
    ChangeReaders(FileViews files, Approvals approvals, Visibilities visibilities) {
        this.files = files;
        this.approvals = approvals;
        this.visibilities = visibilities;
    }

    /** All rounds of decisions, the newest first. */
    List<ApprovalView> rounds(ChangeRequest request) {
        return approvals.history(ChangeDesk.KIND, request.id().toString());
    }

    /** @throws Missing when the file is gone */
    FileViews.FileRow file(ChangeRequest request) {
        return files.read(request.customer()).orElseThrow(() -> new Missing("customer", request.customer()));
    }

    /** @throws NotPermitted hidden, when the request is none of the actor's business */
    void demand(ChangeRequest request, Actor actor) {
        demand(request, file(request), rounds(request), actor);
    }

    void demand(ChangeRequest request, FileViews.FileRow file, List<ApprovalView> rounds, Actor actor) {
        boolean decides = rounds.stream()
                .anyMatch(round -> round.state() == ApprovalView.State.WAITING && approvals.decides(actor, round.id()));
        boolean reads = actor.may(Permission.READ_FILE)
                && visibilities.of(actor).covers(file.owner(), file.department(), file.restricted());
        if (!request.requester().equals(actor.id()) && !decides && !reads) {
            throw new NotPermitted(Permission.READ_FILE, true, ChangeRule.CHANGE_NOT_REQUESTER.key());
        }
    }
}
