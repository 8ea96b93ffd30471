package org.kedang.profiles.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.FiledKind;
import org.kedang.profiles.domain.PaperKind;

/**
 * One line of a file's catalogue (001 二; F22).
 *
 * @param category 1 to 6
 * @param position its number in the category, from 1; it never changes
 * @param title name of the paper; empty for a form, an import or a request
 * @param paper what the paper is; null for a form, an import or a request
 * @param origin id of the form, the request or the consent it is or came with; of the customer himself for an import
 * @param filedBy name of who laid it into the file
 */
public record CatalogueEntry(
        int category,
        int position,
        FiledKind kind,
        String title,
        @Nullable PaperKind paper,
        UUID origin,
        Instant filedAt,
        String filedBy) {}
