package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRule;
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
    private final Deque<RuntimeException> rowFailures = new ArrayDeque<>();
    private final List<Rule> noted = new ArrayList<>();
    private int staleOnce;
    private boolean askChanges;

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

    @Test
    void a_file_the_importer_may_not_touch_spoils_its_row_and_no_more() {
        askChanges = true;
        rowFailures.add(new NotPermitted(Permission.REQUEST_CHANGE, true, "access.SEALED"));
        rowFailures.add(new Missing("customer", "gone"));
        wait("a-changes", 1);
        job().run();
        assertEquals(List.of(ImportRule.ROW_OUT_OF_REACH, ImportRule.ROW_GONE), noted);
        assertEquals(List.of(), stopped);
        assertEquals(List.of("a-changes"), steps);
    }

    @Test
    void a_file_that_changes_again_and_again_spoils_its_row_and_no_more() {
        askChanges = true;
        for (int turn = 0; turn < ImportJob.MOST_FAILURES; turn++) {
            rowFailures.add(new Stale(1, 2));
        }
        wait("a-changes", 1);
        job().run();
        assertEquals(List.of(ImportRule.ROW_RESTLESS), noted);
        assertEquals(List.of(), stopped);
        assertEquals(List.of("a-changes"), steps);
    }

    @Test
    void an_importer_who_may_import_no_more_ends_the_import() {
        askChanges = true;
        rowFailures.add(new NotPermitted(Permission.IMPORT_CUSTOMERS, false, "access.NO_RIGHT"));
        wait("a-changes", 1);
        job().run();
        assertEquals(List.of(), noted);
        assertEquals(List.of("a-changes"), stopped);
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
                1,
                askChanges);
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
            public void stop(Actor job, StopImport.Command command) {
                stopped.add(gone(command.id()));
            }
        };
        ProposeImportRow propose = new ProposeImportRow(null, null, null, null, null, null, null, null) {
            @Override
            public boolean step(ProposeImportRow.Command command, Actor actor) {
                if (!command.refusal().isEmpty()) {
                    noted.add(command.refusal().get(0).rule());
                    return true;
                }
                RuntimeException failure = rowFailures.poll();
                if (failure == null) {
                    return false;
                }
                throw failure;
            }
        };
        return new ImportJob(
                imports,
                actors,
                new CheckImportRows(null, null, null, null, null, null, null, null, null, null),
                propose,
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
