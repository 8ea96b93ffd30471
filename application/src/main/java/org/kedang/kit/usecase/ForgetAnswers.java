package org.kedang.kit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kedang.kit.spi.AnsweredRequests;
import org.kedang.kit.spi.Job;

/** Forgets answers kept for repeated requests once nobody repeats them any more. */
@ApplicationScoped
public class ForgetAnswers implements Job {
    /** For how long a request may be repeated, in hours. */
    static final int KEPT_HOURS = 48;

    private final AnsweredRequests answered;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected ForgetAnswers() {
        this(null);
    }

    @Inject
    ForgetAnswers(AnsweredRequests answered) {
        this.answered = answered;
    }

    @Override
    public String name() {
        return "forget-answers";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int unused = answered.forgetOlderThan(KEPT_HOURS);
    }
}
