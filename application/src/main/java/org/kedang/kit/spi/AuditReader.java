package org.kedang.kit.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.AuditFilter;
import org.kedang.kit.api.AuditRow;

/** Reads the journal, newest first, sealed or not. */
public interface AuditReader {

    /** @param before only lines with a smaller id; null begins at the newest */
    List<AuditRow> page(AuditFilter filter, @Nullable Long before, int size);
}
