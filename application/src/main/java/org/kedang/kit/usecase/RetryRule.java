package org.kedang.kit.usecase;

import org.kedang.kit.domain.Rule;

/** Why a request with an Idempotency-Key is not carried out. */
public enum RetryRule implements Rule {
    /** the same key came with another request before */
    KEY_OF_ANOTHER_REQUEST,
    /** the first request with this key is still running */
    KEY_IN_USE;

    @Override
    public String context() {
        return "kit";
    }

    @Override
    public String clause() {
        return "";
    }
}
