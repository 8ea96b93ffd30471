package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.Division;
import org.kedang.profiles.spi.Divisions;

/** Finds administrative divisions for the region fields of forms (GB/T 2260). */
@Question(needs = Permission.READ_DICTIONARY)
public class FindDivisions {
    private final Divisions divisions;

    @Inject
    FindDivisions(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * @param text nothing for the provinces; a whole code of six digits for that division followed by what lies in it; else
     *     the beginning of a code or a part of the full name
     * @param limit 1 to 100
     */
    public record Command(String text, int limit) {
        public Command {
            text = text.strip();
            limit = Math.max(1, Math.min(100, limit));
        }
    }

    /** The divisions; the one whose whole code was asked stands first. */
    public List<Division> find(Command command, Actor actor) {
        if (command.text().isEmpty()) {
            return divisions.provinces();
        }
        Optional<Division> exact = divisions.find(command.text());
        if (exact.isEmpty()) {
            return divisions.search(command.text(), command.limit());
        }
        List<Division> found = new ArrayList<>();
        found.add(exact.get());
        found.addAll(divisions.children(command.text()));
        return found.stream().limit(command.limit()).toList();
    }
}
