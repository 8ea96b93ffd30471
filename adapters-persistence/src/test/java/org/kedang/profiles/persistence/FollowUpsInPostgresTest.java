package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.spi.FollowUps;
import org.kedang.profiles.usecase.FileFixtures;
import org.kedang.profiles.usecase.FollowUpsContract;

@DisplayName("PostgreSQL 中的变更后任务")
class FollowUpsInPostgresTest extends FollowUpsContract {
    private final TestDatabase database = TestDatabase.get();
    private final JpaFollowUps tasks = new JpaFollowUps(database.entityManager(), database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("follow_up", "file_version", "customer_file");
    }

    @Test
    @DisplayName("两人同时办结，只有一人办成")
    @Regulation("000 变更触发机制")
    void of_two_who_complete_at_once_one_wins() throws Exception {
        FollowUp task = task(filed(), FileFixtures.TODAY);
        run(() -> tasks.add(task));
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<String> completion = () -> {
            try {
                return transact(() -> {
                    FollowUp found = tasks.find(task.id()).orElseThrow();
                    found.complete("办好了", MANAGER, Set.of(Role.FINANCE), Instant.parse("2026-11-02T02:00:00Z"));
                    await(start);
                    tasks.save(found);
                    return "done";
                });
            } catch (Stale lost) {
                return "stale";
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> ends = new ArrayList<>();
            for (Future<String> one : two.invokeAll(List.of(completion, completion), 30, TimeUnit.SECONDS)) {
                ends.add(one.get());
            }
            ends.sort(null);
            assertEquals(List.of("done", "stale"), ends);
        } finally {
            two.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            int unused = start.await(20, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new IllegalStateException(late);
        }
    }

    @Override
    protected FollowUps tasks() {
        return tasks;
    }

    @Override
    protected CustomerId filed() {
        return FiledCustomers.one(database);
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return database.inTransaction(entities -> work.get());
    }
}
