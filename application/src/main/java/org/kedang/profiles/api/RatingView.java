package org.kedang.profiles.api;

import java.time.Instant;
import org.kedang.profiles.domain.CustomerRating;

/**
 * What somebody thought of a customer on a day (003-E 1).
 *
 * @param basis the data it rests on
 * @param by name of who rated
 */
public record RatingView(CustomerRating.Value value, CustomerRating.Risk risk, String basis, String by, Instant at) {}
