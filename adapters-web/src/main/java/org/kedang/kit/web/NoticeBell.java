package org.kedang.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.ReadNotices;
import org.kedang.portal.text.Messages;

/** The bell in the bar of every page, and the newest notices on the dashboard. */
@Named
@RequestScoped
public class NoticeBell {
    private static final int FEW = 5;

    @Inject
    CurrentActor me;

    @Inject
    ReadNotices readNotices;

    private ReadNotices.@Nullable Page page;

    private ReadNotices.Page page() {
        ReadNotices.Page read = page;
        if (read == null) {
            read = me.present()
                    .filter(actor -> !me.keptOut())
                    .map(actor -> readNotices.read(actor, new ReadNotices.Command(null, FEW)))
                    .orElse(new ReadNotices.Page(List.of(), 0, null));
            page = read;
        }
        return read;
    }

    public boolean isShown() {
        return me.isSignedIn() && !me.keptOut();
    }

    public long getUnread() {
        return page().unread();
    }

    /** The newest few. */
    public List<NoticesPage.Line> getNewest() {
        Messages texts =
                Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return page().rows().stream()
                .map(notice -> NoticesPage.line(notice, texts))
                .toList();
    }
}
