package org.kedang.profiles.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * One dated move of a customer between the stages of business (PRF-18).
 *
 * @param from null for the stage the file was opened in
 * @param on the day from which the stage holds
 * @param at when it was entered
 */
public record StageTransition(
        @Nullable LifeStage from, LifeStage to, LocalDate on, String reason, EmployeeId by, Instant at) {}
