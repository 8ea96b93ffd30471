package org.kedang.borrowing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kedang.access.api.Actors;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.spi.LoanPolicies;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.Actor;

/** Looks for loans whose last day is near or over, and tells those concerned, each loan in a transaction of its own. */
@ApplicationScoped
public class LoansJob implements Job {
    private static final Logger LOG = Logger.getLogger(LoansJob.class.getName());
    /** So many are told in one turn; the others wait for the next. */
    static final int STEP = 200;

    private final Loans loans;
    private final LoanPolicies policies;
    private final TellOfLoan tell;
    private final Actors actors;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected LoansJob() {
        this(null, null, null, null, null);
    }

    @Inject
    LoansJob(Loans loans, LoanPolicies policies, TellOfLoan tell, Actors actors, Clock clock) {
        this.loans = loans;
        this.policies = policies;
        this.tell = tell;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loans";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessCalendar.dayOf(now);
        LocalDate last = today.plusDays(policies.active(today).remindDays());
        List<LoanId> due = new ArrayList<>(loans.toRemind(last, now, STEP));
        due.addAll(loans.ended(now, STEP));
        Actor job = actors.job(name());
        for (LoanId id : due) {
            try {
                boolean told = tell.tell(job, new TellOfLoan.Command(id));
                LOG.log(Level.FINE, "loan {0}: told {1}", new Object[] {id, told});
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "nobody was told of the loan " + id, failure);
            }
        }
    }
}
