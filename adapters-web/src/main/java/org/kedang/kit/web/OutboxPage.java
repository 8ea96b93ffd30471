package org.kedang.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.api.OutboxRow;
import org.kedang.kit.usecase.ReadOutbox;
import org.kedang.portal.text.Messages;

/** 发件箱: how mails fare. The address says which: {@code state}, {@code before}. */
@Named
@RequestScoped
public class OutboxPage {
    private static final int PAGE = 50;

    @Inject
    CurrentActor me;

    @Inject
    ReadOutbox readOutbox;

    private ReadOutbox.@Nullable Page page;

    private ReadOutbox.Page page() {
        ReadOutbox.Page read = page;
        if (read == null) {
            String before = parameter("before");
            read = readOutbox.read(
                    me.actor(),
                    new ReadOutbox.Command(
                            getState().isEmpty() ? null : getState(),
                            before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null,
                            PAGE));
            page = read;
        }
        return read;
    }

    public List<OutboxRow> getRows() {
        return page().rows();
    }

    public long getWaiting() {
        return page().waiting();
    }

    public long getDead() {
        return page().dead();
    }

    public String getState() {
        return parameter("state");
    }

    /** What a mail is about, in words. */
    public String about(String template) {
        Messages texts =
                Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        String key = "kitpages.mail." + template;
        return texts.has(key) ? texts.get(key) : template;
    }

    public @Nullable String getNext() {
        Long next = page().next();
        if (next == null) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("state", getState());
        parts.put("before", next.toString());
        return Addresses.of(parts);
    }

    private static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }
}
