package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.RegistrationId;

/**
 * One entry of the contact book.
 *
 * @param registration the form it was made into; null before
 */
public record ContactRow(
        ContactId id,
        String name,
        String phone,
        String company,
        String note,
        Instant createdAt,
        @Nullable RegistrationId registration)
        implements Serializable {}
