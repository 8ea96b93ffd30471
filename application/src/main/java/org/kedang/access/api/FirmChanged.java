package org.kedang.access.api;

/** Somebody was hired, moved, let go or granted, or a department changed; whoever keeps a picture of the firm looks again. */
public record FirmChanged() {}
