package org.kedang.profiles.api;

import java.util.Iterator;
import java.util.List;

/** A table that is read once, from top to bottom, without being held in memory. */
public interface Sheet extends AutoCloseable {

    /** The column names of the first line that is not empty. */
    List<String> header();

    /**
     * The lines below the header, empty ones left out. The iterator throws {@link org.kedang.kit.domain.Refused} when the
     * file turns out damaged or too large on the way.
     */
    Iterator<SheetRow> rows();

    @Override
    void close();
}
