package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.TierRule;

/** What a tier asks, while an officer chooses its fields. */
public final class TierRow implements Serializable {
    private static final long serialVersionUID = 1L;
    private final FileTier tier;
    private final ArrayList<String> before;
    private ArrayList<String> required;
    private int maxDays;

    TierRow(TierRule rule) {
        tier = rule.tier();
        before = new ArrayList<>(rule.required());
        required = new ArrayList<>(before);
        maxDays = rule.maxDays();
    }

    /** What is asked; the fields asked before keep their order. */
    TierRule rule() {
        List<String> codes = new ArrayList<>(before);
        codes.retainAll(required);
        required.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return new TierRule(tier, codes, Math.max(0, maxDays));
    }

    public FileTier getTier() {
        return tier;
    }

    /** Codes of the fields. */
    public List<String> getRequired() {
        return required;
    }

    public void setRequired(@Nullable List<String> required) {
        this.required = required == null ? new ArrayList<>() : new ArrayList<>(required);
    }

    public int getMaxDays() {
        return maxDays;
    }

    public void setMaxDays(int maxDays) {
        this.maxDays = maxDays;
    }
}
