package org.kedang.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what the launcher does and how many seconds each part took. */
final class Phases {
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private long last = begun;

    Phases(PrintStream out) {
        this.out = out;
    }

    void done(String what) {
        long now = System.nanoTime();
        out.printf(Locale.ROOT, "  %-46s %6.1f s%n", what, (now - last) / 1e9);
        out.flush();
        last = now;
    }

    void total(String what) {
        out.printf(Locale.ROOT, "  %-46s %6.1f s%n", what, (System.nanoTime() - begun) / 1e9);
        out.flush();
    }
}
