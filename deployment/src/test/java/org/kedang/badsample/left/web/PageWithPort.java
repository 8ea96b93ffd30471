package org.kedang.badsample.left.web;

import org.kedang.badsample.left.spi.Lamps;

/** Breaks rule 4: a page that goes past the use cases. */
class PageWithPort {
    int shown(Lamps lamps) {
        return lamps.count();
    }
}
