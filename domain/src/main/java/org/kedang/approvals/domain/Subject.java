package org.kedang.approvals.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be approved: opaque to this context, named by its owner. */
public final class Subject {
    private String kind = "";
    private String id = "";
    private String title = "";

    private Subject() {}

    public Subject(String kind, String id, String title) {
        if (kind.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a subject has a kind and an id");
        }
        this.kind = kind;
        this.id = id;
        this.title = title;
    }

    /** The owner's word for it, for example {@code registration}. */
    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    /** The words people know it by. */
    public String title() {
        return title;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject that && kind.equals(that.kind) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
