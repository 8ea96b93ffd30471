package org.kedang.badsample.left.usecase;

import jakarta.persistence.EntityManager;

/** Breaks rule 2: a use case that knows the database. */
class OpenWindow {
    boolean open(EntityManager entities) {
        return entities.isOpen();
    }
}
