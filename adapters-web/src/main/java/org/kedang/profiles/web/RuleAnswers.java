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
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.usecase.ReadRuleChange;
import org.kedang.profiles.usecase.RehearseDraft;
import org.kedang.profiles.usecase.RuleChangeRef;
import org.kedang.profiles.usecase.RuleWish;

/** What the interface answers when a change of the rules is rehearsed, was handed in, and when one is read. */
@Dependent
class RuleAnswers {
    private final CurrentActor me;
    private final ReadRuleChange read;
    private final RehearseDraft rehearse;

    @Inject
    RuleAnswers(CurrentActor me, ReadRuleChange read, RehearseDraft rehearse) {
        this.me = me;
        this.read = read;
        this.rehearse = rehearse;
    }

    /** What a wish would have decided in the past quarter; it is not handed in. */
    RuleBodies.Rehearsal rehearsed(
            RuleWish wish, @Nullable String cursor, @Nullable String limit, HttpHeaders headers) {
        return RuleBodies.Rehearsal.of(
                rehearse.rehearse(me.actor(), new RehearseDraft.Command(wish, cursor, Paging.limit(limit))),
                words(headers));
    }

    /** One version of some rules; its tag names it. */
    static Response version(Object policy, int version) {
        return Response.ok(policy).tag(EntityTags.of(version)).build();
    }

    /** The number of a version; null for the one in force. */
    static @Nullable Integer number(@Nullable String version) {
        if (version == null || version.isBlank()) {
            return null;
        }
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new MalformedRequest(400, "parameterInvalid", "version");
        }
        return Integer.valueOf(version);
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
