package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;

/**
 * One form in a list.
 *
 * @param name what stands in the name field so far; may be empty
 * @param question the question of a returned form; empty otherwise
 * @param customer the file that came of it; null before filing
 * @param number empty before filing
 */
public record RegistrationRow(
        RegistrationId id,
        String name,
        Registration.State state,
        Instant createdAt,
        Instant changedAt,
        String question,
        @Nullable CustomerId customer,
        String number)
        implements Serializable {}
