package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;

/**
 * One customer's part of a volume (001 二).
 *
 * @param entries how many things lie in this category of his file
 * @param lastFiledAt when the last of them was laid there; null when there is none
 */
public record VolumeRow(
        CustomerId customer, String number, String name, LocalDate openedOn, int entries, @Nullable Instant lastFiledAt)
        implements Serializable {}
