package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.kedang.access.api.GrantView;
import org.kedang.portal.PageMessages;

/** Grants in the reader's words, for the pages that show them. */
@Named
@RequestScoped
public class GrantWords {
    @Inject
    PageMessages messages;

    /** What it opens: categories of the file. */
    public String categories(GrantView grant) {
        return grant.categories().stream()
                .map(category -> messages.text("file.category." + category))
                .collect(Collectors.joining(messages.text("portal.list.separator")));
    }

    /** For which acts. */
    public String rights(GrantView grant) {
        return grant.rights().stream()
                .map(right -> messages.text("access.GrantRight." + right.name()))
                .collect(Collectors.joining(messages.text("portal.list.separator")));
    }

    /** The tone of the badge that tells how it stands. */
    public String tone(GrantView grant) {
        return switch (grant.state()) {
            case HOLDS -> "ok";
            case PLANNED -> "brand";
            case ENDED -> "plain";
            case REVOKED -> "seal";
        };
    }

    /** Categories of a file that is open in part. */
    public String of(List<Integer> categories) {
        return categories.stream()
                .sorted()
                .map(category -> messages.text("file.category." + category))
                .collect(Collectors.joining(messages.text("portal.list.separator")));
    }
}
