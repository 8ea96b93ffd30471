package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.AuditFilter;
import org.kedang.kit.api.AuditRow;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditReader;
import org.kedang.kit.spi.AuditTrail;

/** The auditor reads the journal; his reading is a line in it. */
@Question(needs = Permission.READ_AUDIT, sensitive = true)
public class ReadAudit {
    private static final int LARGEST_PAGE = 200;

    private final AuditReader reader;
    private final AuditTrail trail;

    @Inject
    ReadAudit(AuditReader reader, AuditTrail trail) {
        this.reader = reader;
        this.trail = trail;
    }

    /**
     * @param before the cursor of the page before; null for the newest lines
     * @param size lines wanted; 1 to 200, anything else is brought into that range
     */
    public record Command(AuditFilter filter, @Nullable Long before, int size) {}

    /** @param next cursor of the next page; null when this is the last one */
    public record Page(List<AuditRow> rows, @Nullable Long next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** Newest first. */
    public Page read(Actor actor, Command command) {
        int size = Math.max(1, Math.min(command.size(), LARGEST_PAGE));
        trail.subject("audit", "-", command.filter().toString());
        List<AuditRow> rows = reader.page(command.filter(), command.before(), size + 1);
        return rows.size() <= size
                ? new Page(rows, null)
                : new Page(rows.subList(0, size), rows.get(size - 1).id());
    }
}
