package org.kedang.portal.rest;

/** The request breaks a rule of the door itself: a missing header, a page size out of bounds, a body too deep. */
public final class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Object[] figures;

    /**
     * @param status the HTTP status of the answer
     * @param type last part of the problem type and of the message key {@code rest.<type>.text}
     */
    public MalformedRequest(int status, String type, Object... figures) {
        super(type);
        this.status = status;
        this.type = type;
        this.figures = figures.clone();
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String key() {
        return "rest." + type + ".text";
    }

    Object[] figures() {
        return figures.clone();
    }
}
