package org.kedang.profiles.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the business with a customer stands (PRF-18; 000; 004 一.1). */
public enum LifeStage {
    /** 潜在 */
    POTENTIAL,
    /** 成交 */
    CONCLUDED,
    /** 流失 */
    LOST;

    /** The stage a form names; {@link #POTENTIAL} when it names none or something else. */
    public static LifeStage ofText(@Nullable String text) {
        if (text != null) {
            for (LifeStage stage : values()) {
                if (stage.name().equals(text.toUpperCase(Locale.ROOT))) {
                    return stage;
                }
            }
        }
        return POTENTIAL;
    }
}
