package org.kedang.search.api;

/**
 * How many of the files the actor may read fall under one value of a facet.
 *
 * @param value the code, or the id of an owner or department
 * @param label the owner's name; for other facets the code again
 */
public record FacetCount(String value, String label, CappedCount count) {}
