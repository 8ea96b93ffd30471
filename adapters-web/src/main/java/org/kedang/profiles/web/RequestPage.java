package org.kedang.profiles.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;

/** What the pages of one request share: which one the address names, the revision seen, and why it is taken back. */
public abstract class RequestPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    private final String kind;
    private @Nullable String id;
    private long revision;
    private String reason = "";

    /** @param kind what such a request is called when it is missed */
    RequestPage(String kind) {
        this.kind = kind;
    }

    /** The revision of the request as it is read now. */
    abstract long current();

    /** Reads the request the address names. */
    public void open() {
        revision = current();
    }

    /** @throws Missing when the address names none */
    String named() {
        String known = id;
        if (known == null || known.isBlank()) {
            throw new Missing(kind, "");
        }
        return known;
    }

    long revision() {
        return revision;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
