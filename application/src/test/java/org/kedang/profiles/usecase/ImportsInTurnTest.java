package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Actors;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.spi.Imports;

@SuppressWarnings("NullAway") // the use cases are played, their ports are never asked
class ImportsInTurnTest {
    private static final Actor REP = new Actor(
            EmployeeId.next(), "S1023", "李小梅", DepartmentId.next(), Set.of(), Set.of(), Actor.Channel.JOB, "-");

    private final Map<String, ImportBatch> batches = new TreeMap<>();
    private final Map<ImportId, Integer> stepsLeft = new HashMap<>();
    private final Map<ImportId, RuntimeException> failures = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private int staleOnce;

    @Test
    void a_short_import_does_not_wait_for_a_long_one() {
        wait("a-long", 4);
        wait("b-short", 2);
        job().run();
        assertEquals(List.of("a-long", "b-short", "a-long", "b-short", "a-long", "a-long"), steps);
    }

    @Test
    void a_poisoned_import_is_given_up_and_the_others_go_on() {
        failures.put(wait("a-poisoned", 1), new IllegalStateException("a bad row"));
        wait("b-sound", 3);
        ImportJob job = job();
        for (int turn = 0; turn < ImportJob.MOST_FAILURES; turn++) {
            assertEquals(List.of(), stopped);
            job.run();
        }
        assertEquals(List.of("a-poisoned"), stopped);
        assertEquals(3, steps.stream().filter("b-sound"::equals).count());
    }

    @Test
    void an_import_that_changed_in_the_same_moment_is_looked_at_again() {
        wait("a-cancelled", 2);
        staleOnce = 1;
        job().run();
        assertEquals(List.of(), stopped);
        assertEquals(3, steps.size());
    }

    private ImportId wait(String name, int count) {
        ImportBatch batch = new ImportBatch(
                ImportId.next(),
                REP.id(),
                name,
                Instant.EPOCH,
                List.of(),
                Map.of(),
                count,
                ImportState.RUNNING,
                false,
                "",
                false,
                0,
                null,
                1);
        batches.put(name, batch);
        stepsLeft.put(batch.id(), count);
        return batch.id();
    }

    private ImportJob job() {
        Imports imports = (Imports) Proxy.newProxyInstance(
                Imports.class.getClassLoader(),
                new Class<?>[] {Imports.class},
                (self, method, arguments) -> List.copyOf(batches.values()));
        Actors actors = new Actors() {
            @Override
            public Actor job(String name) {
                return REP;
            }

            @Override
            public Actor operator(String address) {
                return REP;
            }

            @Override
            public Actor visitor(Actor.Channel channel, String address) {
                return REP;
            }

            @Override
            public Optional<Actor> actorOf(EmployeeId id, Actor.Channel channel, String address) {
                return Optional.of(REP);
            }
        };
        RunImportRows run = new RunImportRows(null, null, null, null, null, null, null, null, null) {
            @Override
            public boolean step(ImportId id, Actor actor) {
                return play(id);
            }
        };
        StopImport stop = new StopImport(null, null, null) {
            @Override
            public void stop(Actor job, Command command) {
                stopped.add(gone(command.id()));
            }
        };
        return new ImportJob(
                imports,
                actors,
                new CheckImportRows(null, null, null, null, null, null, null, null, null),
                new ProposeImportRow(null, null, null, null, null, null, null, null),
                run,
                stop);
    }

    private boolean play(ImportId id) {
        steps.add(name(id));
        if (staleOnce-- > 0) {
            throw new Stale(1, 2);
        }
        if (failures.containsKey(id)) {
            throw failures.get(id);
        }
        int left = stepsLeft.merge(id, -1, Integer::sum);
        if (left == 0) {
            String unused = gone(id);
        }
        return left > 0;
    }

    private String name(ImportId id) {
        return batches.values().stream()
                .filter(batch -> batch.id().equals(id))
                .findFirst()
                .orElseThrow()
                .fileName();
    }

    private String gone(ImportId id) {
        String name = name(id);
        batches.remove(name);
        return name;
    }
}
