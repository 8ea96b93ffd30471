package org.kedang.profiles.domain;

import java.util.List;

/**
 * What a policy asks of a tier.
 *
 * @param required codes of the fields without which a file does not reach the tier
 * @param maxDays days a file may stay in the tier before it is asked about, 0 for ever
 */
public record TierRule(FileTier tier, List<String> required, int maxDays) {
    public TierRule {
        required = List.copyOf(required);
    }
}
