package org.kedang.profiles.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.kedang.access.api.Actors;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.spi.Imports;

/**
 * Carries imports on, step by step, in the name of whoever started them. Each step is a transaction of its own; after a
 * crash the next turn goes on with the rows that are not done.
 */
@ApplicationScoped
public class ImportJob implements Job {
    private static final int MOST_REFUSALS = 5;

    private final Imports imports;
    private final Actors actors;
    private final CheckImportRows check;
    private final RunImportRows run;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected ImportJob() {
        this(null, null, null, null);
    }

    @Inject
    ImportJob(Imports imports, Actors actors, CheckImportRows check, RunImportRows run) {
        this.imports = imports;
        this.actors = actors;
        this.check = check;
        this.run = run;
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
        Optional<ImportBatch> next = imports.nextBusy();
        while (next.isPresent()) {
            carryOn(next.get());
            next = imports.nextBusy();
        }
    }

    private void carryOn(ImportBatch batch) {
        Optional<Actor> actor = actors.actorOf(batch.by(), Actor.Channel.JOB, "-");
        int refusals = 0;
        boolean more = actor.isPresent();
        while (more) {
            try {
                more = batch.state() == ImportState.CHECKING
                        ? check.step(batch.id(), actor.get())
                        : run.step(batch.id(), actor.get());
                refusals = 0;
            } catch (Refused lost) {
                // somebody filed one of the customers in the same moment: the step looks again and finds him
                refusals++;
                more = refusals < MOST_REFUSALS;
            } catch (NotPermitted rightsLost) {
                more = false;
                refusals = MOST_REFUSALS;
            }
        }
        if (actor.isEmpty() || refusals == MOST_REFUSALS) {
            imports.stop(batch.id());
        }
    }
}
