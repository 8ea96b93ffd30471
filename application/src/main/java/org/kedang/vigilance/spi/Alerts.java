package org.kedang.vigilance.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;

/** The alerts. Nothing is ever deleted. */
public interface Alerts {

    /** Keeps a new one; false when the person has an open one of the same kind already, raised by another server. */
    boolean add(AccessAlert alert);

    Optional<AccessAlert> find(AlertId id);

    /** The last one of the kind raised about a person. */
    Optional<AccessAlert> latest(EmployeeId person, AlertKind kind);

    /** Keeps what an open one has grown to; a decision made meanwhile wins and nothing is kept. */
    void saveGrowth(AccessAlert alert);

    /**
     * Keeps the last decision.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else decided meanwhile
     */
    void saveRuling(AccessAlert alert);

    /** Those because of which the person's reading is narrowed now, the last raised first. */
    List<AccessAlert> narrowing(EmployeeId person);

    /** Everybody whose reading is narrowed; at most a second old, at once what was kept on this node. */
    Set<EmployeeId> narrowed();

    /** What a list of alerts is about. */
    enum Choice {
        /** nobody has decided yet */
        OPEN,
        /** those that narrow somebody's reading now */
        NARROWING,
        ALL
    }

    /**
     * The last raised first.
     *
     * @param person only about him; null for everybody
     * @param before only those raised before this one; null for the last
     */
    List<AccessAlert> list(
            Choice choice, @Nullable AlertKind kind, @Nullable EmployeeId person, @Nullable AlertId before, int limit);
}
