package org.kedang.profiles.api;

import java.util.List;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.Labels;

/**
 * A column an import takes.
 *
 * @param target field code, {@code group#n.code} for the n-th row of a repeated group, or {@code handler}
 * @param unit 万元, 人 … or blank
 * @param required whether no file can be opened without it
 * @param repeated whether it belongs to a repeated group
 * @param choices the answers a choice field takes; otherwise empty
 */
public record ImportColumn(
        String target,
        Labels labels,
        String unit,
        Labels help,
        boolean required,
        boolean repeated,
        List<Choice> choices) {
    public ImportColumn {
        choices = List.copyOf(choices);
    }
}
