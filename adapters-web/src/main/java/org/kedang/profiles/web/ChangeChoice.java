package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.Choice;

/** One block of the card whose fields may be picked for a change request. */
public final class ChangeChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String title;
    private final ArrayList<Choice> options = new ArrayList<>();
    private List<String> picked = new ArrayList<>();

    ChangeChoice(String title) {
        this.title = title;
    }

    void offer(String code, String label, boolean already) {
        options.add(new Choice(code, label));
        if (already) {
            picked.add(code);
        }
    }

    public String getTitle() {
        return title;
    }

    public List<Choice> getOptions() {
        return options;
    }

    public List<String> getPicked() {
        return picked;
    }

    public void setPicked(@Nullable List<String> picked) {
        this.picked = picked == null ? new ArrayList<>() : new ArrayList<>(picked);
    }
}
