package org.kedang.search.persistence;

import java.util.List;
import org.kedang.kit.domain.Secrecy;

/** Secrecy as a number that sorts; the order of this list is kept in the table. */
final class SecrecyLevels {
    private static final List<Secrecy> LEVELS = List.of(Secrecy.PUBLIC, Secrecy.INTERNAL, Secrecy.CONFIDENTIAL);

    private SecrecyLevels() {}

    static int number(Secrecy secrecy) {
        return LEVELS.indexOf(secrecy);
    }

    static Secrecy secrecy(int number) {
        return LEVELS.get(number);
    }
}
