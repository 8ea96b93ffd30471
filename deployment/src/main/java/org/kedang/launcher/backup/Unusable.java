package org.kedang.launcher.backup;

/** A backup cannot be made, read or restored; the message is for the person at the terminal. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unusable(String message) {
        super(message);
    }

    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
