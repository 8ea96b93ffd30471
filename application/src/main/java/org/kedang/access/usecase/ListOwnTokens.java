package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.spi.Tokens;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** One's own tokens, expired ones too, revoked ones not. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ListOwnTokens {
    private final Tokens tokens;

    @Inject
    ListOwnTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Latest first. */
    public List<AccessToken> list(Actor actor) {
        return tokens.of(actor.id());
    }
}
