package org.kedang.profiles.api;

import java.time.LocalDate;
import java.util.List;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.PaperDemand;

/**
 * What a renaming 更名通知 of a customer needs (F20; 003-M 三).
 *
 * @param number of the customer; it stays
 * @param name today's name
 * @param revision of the file, to name in the request
 * @param papers what must be handed in
 * @param first the first possible day of the new name
 * @param last the last possible day of the new name
 */
public record RenamingForm(
        CustomerId customer,
        String number,
        String name,
        long revision,
        List<PaperDemand> papers,
        LocalDate first,
        LocalDate last) {
    public RenamingForm {
        papers = List.copyOf(papers);
    }
}
