package org.kedang.profiles.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageTransition;

/**
 * One customer's file for somebody who may read it. Sensitive values are masked; {@code RevealField} shows one of them for a
 * stated purpose.
 *
 * @param completeness 0 to 100 by today's dictionary
 * @param missing empty fields that count for completeness, in the order of the card
 * @param version number of the last version
 * @param groups all groups of today's dictionary in its order, empty ones too
 * @param stale whether the data were last confirmed longer ago than the policy allows
 * @param registration the form the file came from; null when it was imported
 * @param mayEditNotes whether the reader's roles let him write notes
 * @param revision to name in a change
 * @param mayAsk whether the reader's roles let him ask for changes
 * @param rating value and risk as the department head sees them (003-E 1); null where nobody rated him
 * @param ratedBy name of who rated him; empty where nobody did
 * @param whole whether the reader reads the whole file; otherwise groups, missing and moves keep to what is open to him
 * @param categories which of the categories 1 to 6 are open to the reader (001 二)
 * @param mayPrint whether the reader may take it on paper, as far as that is open to him
 * @param changes open change requests, the earliest first: the file still says the old values
 */
public record FileView(
        CustomerId customer,
        String number,
        List<Alias> aliases,
        String name,
        String shortName,
        LifeStage stage,
        Secrecy secrecy,
        FileTier tier,
        EmployeeId owner,
        String ownerNumber,
        String ownerName,
        DepartmentId department,
        String departmentName,
        LocalDate openedOn,
        Instant lastConfirmedAt,
        Instant changedAt,
        int completeness,
        List<FieldDefinition> missing,
        boolean stale,
        boolean sealed,
        int version,
        List<StageTransition> stages,
        List<Group> groups,
        @Nullable RegistrationId registration,
        boolean mayEditNotes,
        boolean mayReveal,
        long revision,
        boolean mayAsk,
        List<ChangeRow> changes,
        @Nullable CustomerRating rating,
        String ratedBy,
        boolean whole,
        Set<Integer> categories,
        boolean mayPrint) {

    /**
     * One block of the card.
     *
     * @param category 1 to 6 (001 二); of its first field
     * @param cells the fields of a single block in order; empty for a repeated one
     * @param rows the rows of a repeated block
     */
    public record Group(FieldGroup group, int category, List<Cell> cells, List<List<Cell>> rows) {
        public Group {
            cells = List.copyOf(cells);
            rows = List.copyOf(rows);
        }

        /** How many fields say something. */
        public int filled() {
            int count = 0;
            for (Cell cell : cells) {
                count += cell.value().isEmpty() ? 0 : 1;
            }
            return count + rows.size();
        }
    }

    /**
     * One field with its value.
     *
     * @param path the field code, for a repeated row {@code group[index].code}
     * @param value canonical text, masked when {@code masked}; empty when there is none
     */
    public record Cell(FieldDefinition field, String path, String value, boolean masked) {}

    public FileView {
        aliases = List.copyOf(aliases);
        missing = List.copyOf(missing);
        stages = List.copyOf(stages);
        groups = List.copyOf(groups);
        changes = List.copyOf(changes);
        categories = Set.copyOf(categories);
    }
}
