package org.kedang.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kedang.access.api.Actors;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.PassDay;

/** Closes every day that is over, one transaction a day, so that daily work is never skipped and never done twice. */
@ApplicationScoped
public class CloseDays implements Job {
    private final PassDay passDay;
    private final Actors actors;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected CloseDays() {
        this(null, null);
    }

    @Inject
    CloseDays(PassDay passDay, Actors actors) {
        this.passDay = passDay;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "close-days";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = passDay.execute(actors.job(name()), new PassDay.Command());
        }
    }
}
