package org.kedang.approvals.api;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One deputyship.
 *
 * @param principalName whose desk it is
 * @param deputyName who decides in his place
 * @param from first day
 * @param until last day
 * @param ended whether it was ended before its last day
 * @param running whether it holds today
 * @param mine whether the reader is the one who is stood in for, and may end it
 */
public record DeputyView(
        UUID id,
        String principalName,
        String deputyName,
        LocalDate from,
        LocalDate until,
        String reason,
        boolean ended,
        boolean running,
        boolean mine)
        implements Serializable {}
