package org.kedang.profiles.web.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportRule;

/**
 * The lines of a table that hold anything, read once and as a stream: the first is the header, the others are rows of its
 * width.
 *
 * @param <L> a line as the file's reader hands it over
 */
final class TableLines<L> implements Iterator<SheetRow> {
    private final Iterator<L> source;
    private final Reading<L> reading;
    private final Limits limits;
    private final List<String> header;
    private @Nullable SheetRow next;
    private int taken;

    /** Makes a row of a line; what stands right of the width is a problem of the row. */
    interface Reading<L> {
        SheetRow row(L line, int width);
    }

    /** @throws Refused as {@link TableShape#header} */
    TableLines(Iterator<L> source, Reading<L> reading, Limits limits) {
        this.source = source;
        this.reading = reading;
        this.limits = limits;
        this.header = TableShape.header(filled(limits.columns()), limits);
    }

    List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = filled(header.size());
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        taken++;
        if (taken > limits.rows()) {
            throw new Refused(ImportRule.TOO_MANY_ROWS, limits.rows());
        }
        SheetRow row = next;
        next = null;
        return row;
    }

    private @Nullable SheetRow filled(int width) {
        while (more()) {
            SheetRow row = reading.row(source.next(), width);
            if (!row.blank()) {
                return row;
            }
        }
        return null;
    }

    private boolean more() {
        try {
            return source.hasNext();
        } catch (RuntimeException damaged) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        }
    }
}
