package org.kedang.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.usecase.BusinessClock;

/** Says on every page that the time is a trainer's. */
@Named("training")
@RequestScoped
public class TrainingBanner {
    @Inject
    BusinessClock time;

    @Inject
    Clock clock;

    public boolean isOn() {
        return time.isTraining();
    }

    public Instant getNow() {
        return clock.instant();
    }
}
