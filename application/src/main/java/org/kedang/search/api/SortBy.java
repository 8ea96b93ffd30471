package org.kedang.search.api;

/** One step of an order. */
public record SortBy(SortField field, boolean ascending) {}
