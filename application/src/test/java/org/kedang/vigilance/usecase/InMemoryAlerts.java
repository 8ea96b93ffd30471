package org.kedang.vigilance.usecase;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.spi.Alerts;

/** Alerts in a map. */
public final class InMemoryAlerts implements Alerts {
    private final Map<AlertId, AccessAlert> kept = new LinkedHashMap<>();

    private static AccessAlert copy(AccessAlert alert, long revision) {
        return new AccessAlert(alert.id(), alert.cause(), alert.extent(), alert.raisedAt(), alert.rulings(), revision);
    }

    @Override
    public boolean add(AccessAlert alert) {
        boolean open = kept.values().stream()
                .anyMatch(known -> known.state() == AlertState.OPEN
                        && known.cause().person().equals(alert.cause().person())
                        && known.cause().kind() == alert.cause().kind());
        if (!open) {
            kept.put(alert.id(), copy(alert, 1));
        }
        return !open;
    }

    @Override
    public Optional<AccessAlert> find(AlertId id) {
        return Optional.ofNullable(kept.get(id)).map(alert -> copy(alert, alert.revision()));
    }

    @Override
    public Optional<AccessAlert> latest(EmployeeId person, AlertKind kind) {
        return newest(
                        alert -> alert.cause().person().equals(person)
                                && alert.cause().kind() == kind,
                        1)
                .stream()
                .findFirst();
    }

    @Override
    public void saveGrowth(AccessAlert alert) {
        AccessAlert known = kept.get(alert.id());
        if (known != null
                && known.state() == AlertState.OPEN
                && known.extent().count() < alert.extent().count()) {
            kept.put(
                    alert.id(),
                    new AccessAlert(
                            known.id(),
                            known.cause(),
                            alert.extent(),
                            known.raisedAt(),
                            known.rulings(),
                            known.revision()));
        }
    }

    @Override
    public void saveRuling(AccessAlert alert) {
        AccessAlert known = kept.get(alert.id());
        if (known == null || known.revision() != alert.revision()) {
            throw new Stale(alert.revision(), -1);
        }
        kept.put(alert.id(), copy(alert, alert.revision() + 1));
    }

    @Override
    public List<AccessAlert> narrowing(EmployeeId person) {
        return newest(alert -> alert.cause().person().equals(person) && alert.narrowing(), Integer.MAX_VALUE);
    }

    @Override
    public Set<EmployeeId> narrowed() {
        return kept.values().stream()
                .filter(AccessAlert::narrowing)
                .map(alert -> alert.cause().person())
                .collect(Collectors.toSet());
    }

    @Override
    public List<AccessAlert> list(
            Choice choice, @Nullable AlertKind kind, @Nullable EmployeeId person, @Nullable AlertId before, int limit) {
        return newest(
                alert -> (choice == Choice.ALL
                                || (choice == Choice.OPEN ? alert.state() == AlertState.OPEN : alert.narrowing()))
                        && (kind == null || alert.cause().kind() == kind)
                        && (person == null || alert.cause().person().equals(person))
                        && (before == null || alert.id().toString().compareTo(before.toString()) < 0),
                limit);
    }

    private List<AccessAlert> newest(Predicate<AccessAlert> wanted, int limit) {
        return kept.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing((AccessAlert alert) -> alert.id().toString())
                        .reversed())
                .limit(limit)
                .map(alert -> copy(alert, alert.revision()))
                .toList();
    }
}
