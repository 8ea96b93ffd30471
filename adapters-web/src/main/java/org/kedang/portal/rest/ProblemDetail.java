package org.kedang.portal.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error (RFC 9457).
 *
 * @param type stable name of the problem: {@code urn:kedang:problem:} and the rule's key or the HTTP condition
 * @param title the problem in a few words, in the caller's language
 * @param detail the sentence with this case's figures
 * @param instance the correlation id of this one occurrence, also in the server's log
 * @param clause the regulation's clause behind a refusal; absent otherwise
 * @param errors the single fields, when the refusal is about fields
 */
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String clause,
        @Nullable List<FieldError> errors) {

    /** What every problem is served as. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The front part of every {@code type}. */
    public static final String TYPE = "urn:kedang:problem:";

    /** One field: a JSON pointer into the body that was sent, the rule's name and the sentence. */
    public record FieldError(String pointer, String rule, String detail) {}
}
