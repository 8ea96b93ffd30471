package org.kedang.kit.usecase;

import org.kedang.kit.domain.Rule;

/** Why the guard notes a refusal that no rule of the regulation made. */
public enum GuardRule implements Rule {
    /** somebody else changed the thing since the actor read it */
    STALE;

    @Override
    public String context() {
        return "kit";
    }

    @Override
    public String clause() {
        return "";
    }
}
