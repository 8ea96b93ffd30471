package org.kedang.profiles.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.Labels;

/**
 * All somebody needs who wants to ask for a change: what may be asked, what the file says there, and whom it passes.
 *
 * @param revision of the file, to name in the request
 * @param fields single fields in the order of the card
 * @param tables tables of rows in the order of the card
 * @param farthest the last day a change may be dated to
 * @param open requests that are open already, the earliest first
 * @param nameByRenaming whether a new name needs a renaming with its papers (F20; 003-M 三)
 */
public record ChangeForm(
        CustomerId customer,
        String number,
        String name,
        long revision,
        List<Single> fields,
        List<Table> tables,
        List<Chain> chains,
        LocalDate today,
        LocalDate farthest,
        List<ChangeRow> open,
        boolean nameByRenaming) {

    /**
     * One field that may be asked.
     *
     * @param value canonical text, masked when {@code masked}; a mask that is sent back stands for what the file says
     */
    public record Single(FieldDefinition field, FieldGroup group, String chain, String value, boolean masked) {}

    /** One table of rows that may be asked, as a whole; cells are masked like single fields. */
    public record Table(FieldGroup group, List<FieldDefinition> fields, String chain, List<Map<String, String>> rows) {
        public Table {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Whom a change passes.
     *
     * @param stages the firm's words for the stages, in order
     */
    public record Chain(String code, Labels name, String clause, List<Labels> stages) {
        public Chain {
            stages = List.copyOf(stages);
        }
    }

    public ChangeForm {
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
        chains = List.copyOf(chains);
        open = List.copyOf(open);
    }
}
