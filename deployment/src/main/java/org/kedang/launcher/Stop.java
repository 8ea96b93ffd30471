package org.kedang.launcher;

/** The launcher cannot go on; the message is for the person at the terminal, the code for the shell. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Wrong use or wrong configuration. */
    static final int USAGE = 2;

    /** Another launcher runs on the same data. */
    static final int BUSY = 3;

    private final int code;

    Stop(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
