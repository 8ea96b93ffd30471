package org.kedang.profiles.api;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One field of a change: old beside new (PRF-26), and what the file says today.
 *
 * @param path field code, for a repeated row {@code group[index].code}
 * @param before what the file said when the change was asked; null for nothing
 * @param after what it shall say; null for nothing
 * @param now what the file says today while the request is open, otherwise the same as {@code before}; null for nothing
 * @param stale whether the file says something else today than when the change was asked
 * @param masked whether the reader sees a mask instead of a value
 */
public record ChangeLine(
        String path,
        @Nullable String before,
        @Nullable String after,
        @Nullable String now,
        boolean stale,
        boolean masked)
        implements Serializable {}
