package org.kedang.kit.usecase;

import org.kedang.kit.domain.CustomerId;

/** A command about one customer's file; the guard judges the actor against that file. */
public interface Concerns {
    CustomerId customer();
}
