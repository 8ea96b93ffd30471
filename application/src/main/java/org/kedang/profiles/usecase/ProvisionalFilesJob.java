package org.kedang.profiles.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kedang.access.api.Actors;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.Policies;
import org.kedang.profiles.spi.ProvisionalFiles;

/** Looks once a day for provisional files whose days end, and has people told, each file in a transaction of its own. */
@ApplicationScoped
public class ProvisionalFilesJob implements Job {
    private static final Logger LOG = Logger.getLogger(ProvisionalFilesJob.class.getName());
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    /** So many files are told of in one turn. */
    static final int STEP = 100;

    private final ProvisionalFiles files;
    private final TellProvisionalEnd tell;
    private final Policies policies;
    private final BusinessCalendar calendar;
    private final Actors actors;
    private final Clock clock;
    private String done = "";

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected ProvisionalFilesJob() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ProvisionalFilesJob(
            ProvisionalFiles files,
            TellProvisionalEnd tell,
            Policies policies,
            BusinessCalendar calendar,
            Actors actors,
            Clock clock) {
        this.files = files;
        this.tell = tell;
        this.policies = policies;
        this.calendar = calendar;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "provisional-files";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        LocalDate today = BusinessDay.of(Instant.now(clock));
        OpeningPolicy policy = policies.active(today);
        int days = ProvisionalTerm.days(policy);
        if (days == 0) {
            return;
        }
        int ahead = ProvisionalTerm.reminder(policy);
        // only another day, or another policy, makes another answer
        String asked = today + " " + days + " " + ahead;
        if (asked.equals(done)) {
            return;
        }
        Actor job = actors.job(name());
        List<ProvisionalFiles.Ending> over =
                files.ending(days, EVER, today.minusDays(1), ProvisionalFiles.Word.OVERDUE, STEP);
        boolean all = true;
        for (ProvisionalFiles.Ending ending : over) {
            all &= tell(job, ending, ProvisionalFiles.Word.OVERDUE);
        }
        List<ProvisionalFiles.Ending> soon =
                files.ending(days, today, calendar.after(today, ahead), ProvisionalFiles.Word.REMINDER, STEP);
        for (ProvisionalFiles.Ending ending : soon) {
            all &= tell(job, ending, ProvisionalFiles.Word.REMINDER);
        }
        if (all && over.size() < STEP && soon.size() < STEP) {
            done = asked;
        }
    }

    // one that fails waits for the next turn and holds up no other
    private boolean tell(Actor job, ProvisionalFiles.Ending ending, ProvisionalFiles.Word word) {
        try {
            boolean told = tell.tell(job, new TellProvisionalEnd.Command(ending, word));
            LOG.log(Level.FINE, "the provisional file {0}: {1} {2}", new Object[] {ending.customer(), word, told});
            return true;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "nobody could be told of the provisional file " + ending.customer(), failure);
            return false;
        }
    }
}
