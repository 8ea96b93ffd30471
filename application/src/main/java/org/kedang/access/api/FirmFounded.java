package org.kedang.access.api;

/**
 * The firm has come into being with its first officers; announced in the transaction that founds it.
 *
 * @param profile code of the set of rules it begins with; blank for the one the product brings along
 * @param by who founds it, for histories
 */
public record FirmFounded(String profile, String by) {}
