package org.kedang.profiles.api;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;

/**
 * All that somebody without a right to the content learns: number, name, owner (C04).
 *
 * @param customer null while the customer is only being registered
 * @param number empty while the customer is only being registered
 * @param owner name of the account manager or rep; the author while it is being registered
 */
public record ExistenceCard(@Nullable CustomerId customer, String number, String name, String owner)
        implements Serializable {}
