package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.spi.ChangeRequests;

/**
 * The day of a granted change has come: the file says it from now on. When the file has changed meanwhile, it goes back to
 * who asked, with the difference.
 */
@UseCase(needs = Permission.RUN_JOBS)
public class ApplyDueChange {
    private final ChangeDesk desk;
    private final ChangeApplication application;
    private final ChangeRequests requests;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ApplyDueChange(
            ChangeDesk desk, ChangeApplication application, ChangeRequests requests, AuditTrail trail, Clock clock) {
        this.desk = desk;
        this.application = application;
        this.requests = requests;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param missed give it back without trying: the file does not take it any more */
    public record Command(ChangeRequestId request, boolean missed) {}

    /** @throws org.kedang.kit.domain.Refused when the file does not take it: sealed, wrong by a newer dictionary, a double */
    public ChangeRequest.State apply(Actor job, Command command) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        ChangeRequest request = desk.find(command.request());
        LocalDate day = request.effective();
        EmployeeId by = request.appliedBy();
        if (request.state() != ChangeRequest.State.SCHEDULED || day == null || by == null || day.isAfter(today)) {
            trail.nothing();
            return request.state();
        }
        CustomerFile file = application.fileOf(request);
        trail.subject(ChangeDesk.KIND, request.id(), ChangeDesk.label(file));
        boolean stale = !request.change().meanwhile(file.values()).isEmpty();
        if (stale || command.missed()) {
            application.tellMissed(request, file, day);
            request.missed(now);
            requests.save(request);
        } else {
            application.apply(request, request.checkedBy(), by, now);
        }
        return request.state();
    }
}
