package org.kedang.portal.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;

/** What a refusal says to the person, in his language. The portal and REST speak through it alike. */
public final class RefusalText {
    private final Messages messages;

    private RefusalText(Messages messages) {
        this.messages = messages;
    }

    public static RefusalText in(@Nullable Locale locale) {
        return new RefusalText(Messages.in(locale));
    }

    /** The sentence of a refusal with its figures and, where there is one, the clause in brackets. */
    public String of(Refused refused) {
        return withClause(
                messages.text(refused.rule().key(), refused.figures().toArray()),
                refused.rule().clause());
    }

    /** The sentence of one field's problem; the clause stays out, the field has little room. */
    public String of(Problem problem) {
        return messages.text(problem.rule().key(), problem.figures().toArray());
    }

    /** Why somebody may not; nothing about a hidden thing. */
    public String of(NotPermitted refusal) {
        return refusal.hidden() ? messages.get("portal.error.404.text") : messages.get(refusal.reason());
    }

    public String of(Missing missing) {
        String key = "portal.missing." + missing.kind();
        return messages.has(key) ? messages.get(key) : messages.get("portal.error.404.text");
    }

    public String of(Stale stale) {
        return messages.text("portal.stale.text", stale.expected(), stale.actual());
    }

    private String withClause(String sentence, String clause) {
        return clause.isEmpty() ? sentence : messages.text("portal.refusal.clause", sentence, clause);
    }
}
