package org.kedang.profiles.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One note field while it is written. */
public final class FileNote implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String label;
    private final boolean tall;
    private final String before;
    private String text;

    FileNote(String code, String label, boolean tall, String before) {
        this.code = code;
        this.label = label;
        this.tall = tall;
        this.before = before;
        this.text = before;
    }

    public String getLabel() {
        return label;
    }

    /** Lines the field is given. */
    public int getLines() {
        return tall ? 3 : 1;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    String code() {
        return code;
    }

    /** Whether something else than before is written in it. */
    boolean isChanged() {
        return !text.strip().equals(before.strip());
    }
}
