package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.usecase.ReadRuleChange;
import org.kedang.profiles.usecase.RuleChangeRef;

/** What the interface answers when a change of the rules was handed in, and when one is read. */
@Dependent
class RuleAnswers {
    private final CurrentActor me;
    private final ReadRuleChange read;

    @Inject
    RuleAnswers(CurrentActor me, ReadRuleChange read) {
        this.me = me;
        this.read = read;
    }

    /** The request was created; its approval decides. */
    Response created(RuleChangeRef asked, HttpHeaders headers) {
        return answer(Response.created(URI.create("rule-changes/" + asked.id())), asked.id(), headers);
    }

    /** The request as it stands. */
    Response read(RuleChangeId id, HttpHeaders headers) {
        return answer(Response.ok(), id, headers);
    }

    private Response answer(Response.ResponseBuilder answer, RuleChangeId id, HttpHeaders headers) {
        ReadRuleChange.Answer found = read.read(me.actor(), new ReadRuleChange.Command(id));
        Messages words = words(headers);
        return answer.entity(RuleBodies.RuleChangeBody.of(found, words))
                .tag(EntityTags.of(found.row().revision()))
                .build();
    }

    /** The texts of the caller's language. */
    static Messages words(HttpHeaders headers) {
        return Messages.in(headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.SIMPLIFIED));
    }

    /** The returned request a wish names; null for none. */
    static @Nullable RuleChangeId mends(@Nullable String id) {
        return id == null || id.isBlank() ? null : IdText.in(id, "ruleChange", RuleChangeId::new);
    }
}
