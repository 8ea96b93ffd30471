package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.GrantView;
import org.kedang.access.usecase.ListOwnGrants;

/** 我的授权: into whose files the reader was let, and until when. */
@Named
@RequestScoped
public class OwnGrantsPage {
    @Inject
    CurrentActor me;

    @Inject
    ListOwnGrants listOwnGrants;

    private @Nullable List<GrantView> grants;

    public List<GrantView> getGrants() {
        List<GrantView> known = grants;
        if (known == null) {
            known = listOwnGrants.list(me.actor(), new ListOwnGrants.Command());
            grants = known;
        }
        return known;
    }

    /** Reads before anything is shown: whoever may not is told so. */
    public void open() {
        List<GrantView> unused = getGrants();
    }
}
