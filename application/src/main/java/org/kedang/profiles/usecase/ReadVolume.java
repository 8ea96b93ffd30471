package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibilities;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.VolumeRow;
import org.kedang.profiles.api.VolumeView;
import org.kedang.profiles.domain.Catalogue;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Filed;
import org.kedang.profiles.spi.Catalogues;
import org.kedang.profiles.spi.Dictionaries;

/**
 * One volume: the files of one keeper under one category, with how much lies in each (001 二). Only files the reader may read
 * are in it; a colleague's volume shows as empty to whoever may read none of them.
 */
@Question(needs = Permission.SEARCH_CUSTOMERS)
public class ReadVolume {
    private final Catalogues catalogues;
    private final Dictionaries dictionaries;
    private final Visibilities visibilities;
    private final People people;
    private final Clock clock;

    @Inject
    ReadVolume(
            Catalogues catalogues, Dictionaries dictionaries, Visibilities visibilities, People people, Clock clock) {
        this.catalogues = catalogues;
        this.dictionaries = dictionaries;
        this.visibilities = visibilities;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param keeper employee number of whose volume it is; null or blank for the reader's own
     * @param category 1 to 6; another figure is read as the nearest of them
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(@Nullable String keeper, int category, @Nullable String cursor, int limit) {
        public Command {
            category = Math.max(1, Math.min(Catalogue.CATEGORIES, category));
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    /** @throws Missing when nobody has that number */
    public VolumeView read(Command command, Actor actor) {
        String wanted = command.keeper();
        Person keeper = (wanted == null || wanted.isBlank()
                        ? people.person(actor.id())
                        : people.byNumber(wanted.strip()))
                .orElseThrow(() -> new Missing("employee", String.valueOf(wanted)));
        Slice<Catalogues.Kept> kept =
                catalogues.keptBy(keeper.id(), visibilities.of(actor), command.cursor(), command.limit());
        Map<CustomerId, List<Filed>> filed = catalogues.filed(
                kept.items().stream().map(Catalogues.Kept::customer).toList());
        Dictionary dictionary = dictionaries.active(LocalDate.now(clock));
        List<VolumeRow> rows = kept.items().stream()
                .map(one -> row(
                        one,
                        Catalogue.of(filed.getOrDefault(one.customer(), List.of()), dictionary)
                                .in(command.category())))
                .toList();
        return new VolumeView(
                keeper.number() + "-" + command.category(),
                keeper.number(),
                keeper.name(),
                command.category(),
                new Slice<>(rows, kept.next()));
    }

    private static VolumeRow row(Catalogues.Kept one, List<Filed> here) {
        return new VolumeRow(
                one.customer(),
                one.number(),
                one.name(),
                one.openedOn(),
                here.size(),
                here.isEmpty() ? null : here.get(here.size() - 1).at());
    }
}
