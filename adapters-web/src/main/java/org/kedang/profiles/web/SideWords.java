package org.kedang.profiles.web;

import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.ComparisonView;

/** One side of a comparison in words: which state it is. */
final class SideWords {
    private SideWords() {}

    static String of(ComparisonView.Side side, Messages texts) {
        if (side.change() != null) {
            return texts.get("time.side.change");
        }
        String key = side.present() ? "time.side.now" : "time.side.then";
        return texts.text(key, texts.time(side.at()), side.version());
    }
}
