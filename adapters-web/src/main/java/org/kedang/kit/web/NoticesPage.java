package org.kedang.kit.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.api.Notice;
import org.kedang.kit.usecase.MarkNoticesRead;
import org.kedang.kit.usecase.ReadNotices;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.omnifaces.cdi.ViewScoped;

/** 通知: what happened since, the newest first. Opening one marks it as read. */
@Named
@ViewScoped
public class NoticesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadNotices readNotices;

    @Inject
    transient MarkNoticesRead markRead;

    private final ArrayList<Line> lines = new ArrayList<>();
    private long unread;
    private @Nullable UUID next;
    private boolean loaded;

    /** One notice in words. */
    public record Line(UUID id, String text, String link, Instant at, boolean unread) implements Serializable {}

    static Line line(Notice notice, Messages texts) {
        return new Line(
                notice.id(),
                NoticeText.of(notice.template(), notice.words(), texts),
                NoticeText.link(notice.link()),
                notice.createdAt(),
                notice.readAt() == null);
    }

    private void load(@Nullable UUID before) {
        ReadNotices.Page page = readNotices.read(me.actor(), new ReadNotices.Command(before, PAGE));
        Messages texts =
                Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        page.rows().forEach(notice -> lines.add(line(notice, texts)));
        unread = page.unread();
        next = page.next();
        loaded = true;
    }

    public List<Line> getLines() {
        if (!loaded) {
            load(null);
        }
        return lines;
    }

    public long getUnread() {
        getLines();
        return unread;
    }

    public boolean isMore() {
        getLines();
        return next != null;
    }

    public void showOlder() {
        if (next != null) {
            load(next);
        }
    }

    /** Marks a notice as read and goes where it leads. */
    public void open(Line line) throws IOException {
        if (line.unread()) {
            markRead.mark(me.actor(), new MarkNoticesRead.Command(line.id()));
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + line.link());
        faces.responseComplete();
    }

    public String markAll() {
        markRead.mark(me.actor(), new MarkNoticesRead.Command(null));
        messages.done("kitpages.notices.marked");
        return "/kit/notices.xhtml?faces-redirect=true";
    }
}
