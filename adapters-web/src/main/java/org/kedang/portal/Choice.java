package org.kedang.portal;

import java.io.Serializable;

/**
 * One option of a select.
 *
 * @param value what the bean receives
 * @param label what the person reads
 */
public record Choice(Serializable value, String label) implements Serializable {}
