package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryChange;
import org.kedang.profiles.spi.Dictionaries;

/** Reads the field dictionary: the active version or any other, with the list of all versions. */
@Question(needs = Permission.READ_DICTIONARY)
public class ReadDictionary {
    private final Dictionaries dictionaries;
    private final Clock clock;

    /**
     * @param version the version wanted, null for the active one
     * @param comparedWith an older version to compare it with, null for the one before
     */
    public record Command(@Nullable Integer version, @Nullable Integer comparedWith) {
        /** The active version, compared with the one before. */
        public static Command active() {
            return new Command(null, null);
        }
    }

    /** One line of the list of versions. */
    public record VersionLine(int version, LocalDate startsOn, String owner, String clause, String note, int fields) {}

    /**
     * @param dictionary the version as it is written
     * @param said the version in force in the word the firm has for its customers (C31), for whoever fills and reads forms; a
     *     version asked for by its number as it is written
     * @param active the number of the version in force today
     * @param versions newest first
     * @param changes what the shown version does differently from the compared one; empty for the first
     */
    public record Answer(
            Dictionary dictionary,
            Dictionary said,
            int active,
            List<VersionLine> versions,
            List<DictionaryChange> changes) {}

    @Inject
    ReadDictionary(Dictionaries dictionaries, Clock clock) {
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** @throws Missing for a version there is not */
    public Answer read(Actor actor, Command command) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        List<Dictionary> all = dictionaries.versions();
        Dictionary active = all.stream()
                .filter(dictionary -> !dictionary.startsOn().isAfter(today))
                .findFirst()
                .orElseGet(() -> all.get(all.size() - 1));
        Integer wanted = command.version();
        Dictionary shown = wanted == null ? active : find(all, wanted);
        Integer other = command.comparedWith();
        List<DictionaryChange> changes = List.of();
        if (other != null) {
            changes = find(all, other).diff(shown);
        } else if (shown.version() > 1) {
            changes = find(all, shown.version() - 1).diff(shown);
        }
        List<VersionLine> lines = all.stream()
                .map(d -> new VersionLine(
                        d.version(),
                        d.startsOn(),
                        d.owner(),
                        d.clause(),
                        d.note(),
                        d.allFields().size()))
                .toList();
        Dictionary said = wanted == null ? dictionaries.active(today) : shown;
        return new Answer(shown, said, active.version(), lines, changes);
    }

    private static Dictionary find(List<Dictionary> all, int version) {
        return all.stream()
                .filter(dictionary -> dictionary.version() == version)
                .findFirst()
                .orElseThrow(() -> new Missing("dictionary", version));
    }
}
