package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Actors;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;

@SuppressWarnings("NullAway") // the use case is played, its ports are never asked
class OverdueTasksInTurnTest {
    private static final LocalDate LONG_AGO = TODAY.minusDays(9);

    private final InMemoryFollowUps tasks = new InMemoryFollowUps();
    private final List<FollowUpId> tried = new ArrayList<>();
    private final List<FollowUpId> escalated = new ArrayList<>();

    @Test
    @DisplayName("逾期上报：上报不了的再多，也不耽误后面的任务")
    @Regulation("000 变更触发机制")
    void tasks_that_fail_starve_no_later_one() {
        for (int i = 0; i < 2 * OverdueTasksJob.STEP + 1; i++) {
            FollowUpId unused = add(LONG_AGO);
        }
        FollowUpId sound = add(TODAY.minusDays(1));
        FollowUpId notYet = add(TODAY);
        job().run();
        assertEquals(List.of(sound), escalated);
        assertEquals(2 * OverdueTasksJob.STEP + 2, tried.stream().distinct().count());
        assertEquals(tried.size(), tried.stream().distinct().count());
        assertEquals(0, tried.stream().filter(notYet::equals).count());
    }

    private FollowUpId add(LocalDate due) {
        FollowUp task = FollowUpsContract.task(CustomerId.next(), due);
        tasks.add(task);
        return task.id();
    }

    private OverdueTasksJob job() {
        Actors actors = (Actors) Proxy.newProxyInstance(
                Actors.class.getClassLoader(), new Class<?>[] {Actors.class}, (self, method, arguments) -> CHEN_SHUAN);
        EscalateTask escalate = new EscalateTask(null, null, null, null, null, null, null) {
            @Override
            public Optional<Person> escalate(Actor job, EscalateTask.Command command) {
                tried.add(command.task());
                if (tasks.find(command.task()).orElseThrow().due().equals(LONG_AGO)) {
                    throw new IllegalStateException("nobody knows the file");
                }
                escalated.add(command.task());
                return Optional.empty();
            }
        };
        return new OverdueTasksJob(tasks, escalate, actors, Clock.fixed(MORNING, ZoneId.of("Asia/Shanghai")));
    }
}
