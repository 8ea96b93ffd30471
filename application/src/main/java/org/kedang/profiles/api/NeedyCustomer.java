package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import org.kedang.kit.domain.CustomerId;

/**
 * A customer whose file wants attention.
 *
 * @param completeness 0 to 100
 * @param stale whether the data were last confirmed longer ago than the policy allows
 */
public record NeedyCustomer(
        CustomerId customer, String number, String name, int completeness, Instant lastConfirmedAt, boolean stale)
        implements Serializable {}
