package org.kedang.kit.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * The sender's side of the outbox. A claimed mail is lent for a while; if the sender dies with it, it becomes due again, with
 * the same Message-ID.
 */
public interface OutboxQueue {

    /** Whether anything is due. */
    boolean due(Instant now);

    /**
     * Lends mails that are due, at most one for each recipient and always his oldest, so that he gets them in order.
     *
     * @param until when a mail that was neither sent nor failed becomes due again
     */
    List<Mail> claim(int most, Instant now, Instant until);

    void sent(UUID id, Instant at);

    /** Not this time; due again at {@code next}. */
    void failed(UUID id, String error, Instant next);

    /** Never again: visible as DEAD. */
    void dead(UUID id, String error);

    /**
     * A mail to send.
     *
     * @param recipient the employee; null when {@code address} says where it goes
     * @param attempts how often it was claimed, this time included
     */
    record Mail(
            UUID id,
            @Nullable EmployeeId recipient,
            @Nullable String address,
            @Nullable String locale,
            String template,
            String link,
            Map<String, String> words,
            String messageId,
            int attempts) {}
}
