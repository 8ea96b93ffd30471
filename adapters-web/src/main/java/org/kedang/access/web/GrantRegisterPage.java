package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.GrantView;
import org.kedang.access.domain.GrantId;
import org.kedang.access.usecase.ListAllGrants;
import org.kedang.kit.usecase.Missing;

/** 授权登记簿: every grant of the firm for whoever audits, slice by slice ({@code from}). */
@Named
@RequestScoped
public class GrantRegisterPage {
    private static final int SLICE = 50;

    @Inject
    CurrentActor me;

    @Inject
    ListAllGrants listAllGrants;

    private @Nullable String from;
    private List<GrantView> grants = List.of();
    private @Nullable GrantId next;

    /** Reads the slice the address names. */
    public void open() {
        ListAllGrants.Answer answer = listAllGrants.list(me.actor(), new ListAllGrants.Command(before(), SLICE));
        grants = answer.grants();
        next = answer.next();
    }

    private @Nullable GrantId before() {
        if (from == null || from.isBlank()) {
            return null;
        }
        try {
            return new GrantId(UUID.fromString(from));
        } catch (IllegalArgumentException e) {
            throw new Missing("grant", from);
        }
    }

    public List<GrantView> getGrants() {
        return grants;
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        return next == null ? null : "?from=" + next;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String value) {
        from = value;
    }
}
