package org.kedang.profiles.persistence;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.CustomerRating;

/** A customer's value and risk as a document. */
final class RatingJson {
    private RatingJson() {}

    static String write(CustomerRating rating) {
        return JsonForm.object()
                .add("value", rating.value().name())
                .add("risk", rating.risk().name())
                .add("basis", rating.basis())
                .add("by", rating.by().toString())
                .add("at", rating.at().toString())
                .build()
                .toString();
    }

    static CustomerRating read(String text) {
        JsonObject document = JsonForm.parse(text);
        return new CustomerRating(
                CustomerRating.Value.valueOf(document.getString("value")),
                CustomerRating.Risk.valueOf(document.getString("risk")),
                document.getString("basis"),
                new EmployeeId(UUID.fromString(document.getString("by"))),
                Instant.parse(document.getString("at")));
    }
}
