package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.TierRule;

/** What a tier asks, while an officer types it: the codes of its fields with blanks between. */
public final class TierRow implements Serializable {
    private static final long serialVersionUID = 1L;
    private final FileTier tier;
    private String required;
    private int maxDays;

    TierRow(TierRule rule) {
        tier = rule.tier();
        required = String.join(" ", rule.required());
        maxDays = rule.maxDays();
    }

    TierRule rule() {
        List<String> codes = Stream.of(required.strip().split("[\\s,，、;；]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return new TierRule(tier, codes, Math.max(0, maxDays));
    }

    public FileTier getTier() {
        return tier;
    }

    public String getRequired() {
        return required;
    }

    public void setRequired(@Nullable String required) {
        this.required = required == null ? "" : required;
    }

    public int getMaxDays() {
        return maxDays;
    }

    public void setMaxDays(int maxDays) {
        this.maxDays = maxDays;
    }
}
