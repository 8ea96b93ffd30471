package org.kedang.kit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.kedang.kit.spi.Happenings;

/** Hands events over by CDI, synchronously: an observer that refuses rolls the announcer back. */
@ApplicationScoped
public class CdiHappenings implements Happenings {
    @Inject
    Event<Object> events;

    @Override
    public void announce(Record event) {
        events.fire(event);
    }
}
