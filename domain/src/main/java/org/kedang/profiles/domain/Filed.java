package org.kedang.profiles.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * One thing that lies in a customer's file, not numbered yet.
 *
 * @param origin id of the form, the request or the consent it is or came with; of the customer himself for an import
 * @param title name of the paper; empty for a form, an import or a request
 * @param paper what the paper is; null for a form, an import or a request
 * @param fields codes of the fields and tables a request changed; empty otherwise
 * @param by who laid it there
 */
public record Filed(
        FiledKind kind,
        UUID origin,
        String title,
        @Nullable PaperKind paper,
        List<String> fields,
        Instant at,
        EmployeeId by)
        implements Serializable {
    public Filed {
        fields = List.copyOf(fields);
    }
}
