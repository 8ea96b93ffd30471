package org.kedang.kit.usecase;

/** The named thing does not exist (or must look as if it did not). Doors answer 404. */
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    public Missing(String kind, Object id) {
        super(kind + " " + id);
        this.kind = kind;
        this.id = String.valueOf(id);
    }

    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
