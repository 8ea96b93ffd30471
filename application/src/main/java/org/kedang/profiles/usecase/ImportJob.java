package org.kedang.profiles.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.spi.Imports;

/**
 * Carries imports on in the name of whoever started them: one step of each in turn, so that a long one does not hold up a
 * short one. Each step is a transaction of its own; after a crash the next turn goes on with the rows that are not done. A
 * row that cannot be asked is noted with its reason and holds up no other. An import whose owner may import no more, or
 * that fails again and again, is given up, and the others go on.
 */
@ApplicationScoped
public class ImportJob implements Job {
    /** So many steps of one import may fail in a row. */
    static final int MOST_FAILURES = 5;

    private static final Logger LOG = Logger.getLogger(ImportJob.class.getName());

    private final Imports imports;
    private final Actors actors;
    private final CheckImportRows check;
    private final ProposeImportRow propose;
    private final RunImportRows run;
    private final StopImport stop;
    private final Map<ImportId, Integer> failures = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected ImportJob() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ImportJob(
            Imports imports,
            Actors actors,
            CheckImportRows check,
            ProposeImportRow propose,
            RunImportRows run,
            StopImport stop) {
        this.imports = imports;
        this.actors = actors;
        this.check = check;
        this.propose = propose;
        this.run = run;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run() {
        boolean smooth = true;
        List<ImportBatch> waiting = imports.busy();
        // what failed for no reason of its own is tried again after the pause: the data base may be on its way back
        while (smooth && !waiting.isEmpty()) {
            for (ImportBatch batch : waiting) {
                smooth &= carryOn(batch);
            }
            waiting = smooth ? imports.busy() : List.of();
        }
    }

    /** @return false when the import should rest for a moment */
    private boolean carryOn(ImportBatch batch) {
        try {
            Optional<Actor> actor = actors.actorOf(batch.by(), Actor.Channel.JOB, "-");
            if (actor.isEmpty()) {
                return giveUp(batch, null);
            }
            boolean unused = batch.state() == ImportState.CHECKING
                    ? check.step(batch.id(), actor.get())
                    : proposed(batch, actor.get()) || run.step(batch.id(), actor.get());
            failures.remove(batch.id());
            return true;
        } catch (NotPermitted rightsLost) {
            return giveUp(batch, rightsLost);
        } catch (Refused | Stale lost) {
            // somebody filed one of the customers, or changed the import, in the same moment: the next step looks again
            return failed(batch, lost) < MOST_FAILURES || giveUp(batch, lost);
        } catch (RuntimeException failure) {
            boolean last = failed(batch, failure) >= MOST_FAILURES;
            return last && giveUp(batch, failure);
        }
    }

    // a row the regulation refuses is noted with its reasons, and the next one comes
    private boolean proposed(ImportBatch batch, Actor actor) {
        if (!batch.askChanges()) {
            return false;
        }
        try {
            return propose.step(new ProposeImportRow.Command(batch.id(), List.of()), actor);
        } catch (Refused no) {
            return noted(
                    batch,
                    actor,
                    no.problems().isEmpty() ? List.of(new Problem("", no.rule(), no.figures())) : no.problems());
        } catch (NotPermitted no) {
            if (no.permission() == Permission.IMPORT_CUSTOMERS) {
                throw no;
            }
            return noted(batch, actor, List.of(Problem.of("", ImportRule.ROW_OUT_OF_REACH)));
        } catch (Missing gone) {
            if (!gone.kind().equals("customer")) {
                throw gone;
            }
            return noted(batch, actor, List.of(Problem.of("", ImportRule.ROW_GONE)));
        } catch (Stale changed) {
            if (failures.getOrDefault(batch.id(), 0) < MOST_FAILURES - 1) {
                throw changed;
            }
            return noted(batch, actor, List.of(Problem.of("", ImportRule.ROW_RESTLESS)));
        }
    }

    private boolean noted(ImportBatch batch, Actor actor, List<Problem> why) {
        return propose.step(new ProposeImportRow.Command(batch.id(), why), actor);
    }

    private int failed(ImportBatch batch, RuntimeException why) {
        LOG.log(Level.FINE, "a step of the import " + batch.id() + " failed", why);
        return failures.merge(batch.id(), 1, Integer::sum);
    }

    private boolean giveUp(ImportBatch batch, @Nullable RuntimeException why) {
        try {
            stop.stop(actors.job(name()), new StopImport.Command(batch.id()));
        } catch (RuntimeException notEvenThat) {
            LOG.log(Level.WARNING, "the import " + batch.id() + " cannot be given up; it is tried again", notEvenThat);
            return false;
        }
        failures.remove(batch.id());
        LOG.log(Level.WARNING, "the import " + batch.id() + " was given up", why);
        return true;
    }
}
