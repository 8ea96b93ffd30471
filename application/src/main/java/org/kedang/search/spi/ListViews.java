package org.kedang.search.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.search.api.ListColumn;
import org.kedang.search.api.ListView;

/** Where each person's columns and kept questions lie. */
public interface ListViews {

    /** What the person keeps, by name. */
    List<ListView> of(EmployeeId person);

    /** Keeps a view; one of the same name gives way and leaves its id to the new one. Answers with what is kept now. */
    ListView put(EmployeeId person, ListView view);

    /** Forgets the person's own view; empty when he has none with that id. */
    Optional<ListView> remove(EmployeeId person, UUID view);

    /** The person's columns; empty when he has never chosen. */
    List<ListColumn> columns(EmployeeId person);

    /** @param columns empty for the usual ones */
    void choose(EmployeeId person, List<ListColumn> columns);
}
