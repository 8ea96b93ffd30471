package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertLimits;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.domain.Footprint;
import org.kedang.vigilance.domain.Unusual;
import org.kedang.vigilance.spi.AlertPolicies;
import org.kedang.vigilance.spi.Alerts;
import org.kedang.vigilance.spi.Footprints;

/**
 * Looks at one person's footprints and raises an alert when they are unusual (000 异常访问预警; S23). An alert that waits for a
 * decision grows instead; what was decided counts no more.
 */
@UseCase(needs = Permission.RUN_JOBS)
public class RaiseAlert {
    /** What a late look must not lose. */
    static final Duration SLACK = Duration.ofMinutes(2);

    private static final Duration HABIT = Duration.ofDays(30);
    /** Most footprints that are looked at. */
    static final int MOST = 5000;

    private final AlertPolicies policies;
    private final Alerts alerts;
    private final Footprints footprints;
    private final AlertDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RaiseAlert(
            AlertPolicies policies,
            Alerts alerts,
            Footprints footprints,
            AlertDesk desk,
            AuditTrail trail,
            Clock clock) {
        this.policies = policies;
        this.alerts = alerts;
        this.footprints = footprints;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param person whose footprints */
    public record Command(EmployeeId person, AlertKind kind) {}

    /** The alert it raised; empty when nothing is unusual or an alert is open already. */
    public Optional<AlertId> raise(Actor actor, Command command) {
        Instant now = Instant.now(clock);
        AlertPolicy policy = policies.active(FirmDay.of(now));
        Optional<AccessAlert> latest = alerts.latest(command.person(), command.kind());
        if (latest.isPresent() && latest.get().state() == AlertState.OPEN) {
            grow(latest.get(), now);
            trail.nothing();
            return Optional.empty();
        }
        Instant from = since(command.kind(), policy.limits(), now);
        Instant decided = latest.map(alert ->
                        alert.rulings().get(alert.rulings().size() - 1).at().plusMillis(1))
                .orElse(Instant.MIN);
        Instant since = from.isBefore(decided) ? decided : from;
        List<Footprint> prints = prints(command, since, now);
        Optional<Unusual.Finding> found = Unusual.judge(command.kind(), policy.limits(), prints, hours(command, since));
        if (found.isEmpty()) {
            trail.nothing();
            return Optional.empty();
        }
        AccessAlert alert = AccessAlert.raise(AlertId.next(), command.person(), found.get(), policy, now);
        if (!alerts.add(alert)) {
            trail.nothing();
            return Optional.empty();
        }
        trail.subject("employee", command.person(), desk.label(command.person()));
        trail.changed(
                "alert",
                null,
                command.kind() + " " + found.get().count() + " > " + found.get().limit());
        if (alert.narrowing()) {
            trail.changed("narrowed", "false", "true");
        }
        desk.tellRaised(
                alert,
                prints.stream()
                        .filter(print -> !print.at().isBefore(alert.extent().from())
                                && !print.at().isAfter(alert.extent().until()))
                        .toList());
        return Optional.of(alert.id());
    }

    private void grow(AccessAlert alert, Instant now) {
        List<Footprint> prints = prints(
                new Command(alert.cause().person(), alert.cause().kind()),
                alert.extent().from(),
                now);
        if (!prints.isEmpty()
                && alert.grow(
                        Unusual.count(alert.cause().kind(), prints),
                        prints.get(prints.size() - 1).at())) {
            alerts.saveGrowth(alert);
        }
    }

    private List<Footprint> prints(Command command, Instant since, Instant now) {
        return footprints.of(command.person(), Unusual.counted(command.kind()), since, now.plusMillis(1), MOST);
    }

    private List<Integer> hours(Command command, Instant until) {
        return command.kind() == AlertKind.HABIT
                ? footprints.hours(command.person(), until.minus(HABIT), until)
                : List.of();
    }

    /** From when on footprints are looked at. */
    static Instant since(AlertKind kind, AlertLimits limits, Instant now) {
        return kind == AlertKind.NIGHT
                ? limits.nightOf(now, FirmDay.ZONE)
                        .or(() -> limits.nightOf(now.minus(SLACK), FirmDay.ZONE))
                        .orElse(now)
                : now.minus(limits.window(kind)).minus(SLACK);
    }
}
