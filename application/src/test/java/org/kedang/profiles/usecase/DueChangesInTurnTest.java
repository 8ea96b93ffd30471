package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.SALES;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Actors;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ProposedChange;

@SuppressWarnings("NullAway") // the use cases are played, their ports are never asked
class DueChangesInTurnTest {
    private static final LocalDate LONG_AGO = TODAY.minusDays(9);

    private final InMemoryChanges changes = new InMemoryChanges();
    private final List<ChangeRequestId> tried = new ArrayList<>();
    private final List<ChangeRequestId> applied = new ArrayList<>();

    @Test
    @DisplayName("到期变更：办不成的再多，也不耽误后面的")
    @Regulation("002 §5.2")
    void changes_that_fail_starve_no_later_one() {
        for (int i = 0; i < 2 * DueChangesJob.STEP + 1; i++) {
            ChangeRequestId unused = scheduled(LONG_AGO);
        }
        ChangeRequestId sound = scheduled(TODAY);
        ChangeRequestId notYet = scheduled(TODAY.plusDays(1));
        job().run();
        assertEquals(List.of(sound), applied);
        assertEquals(2 * DueChangesJob.STEP + 2, tried.size());
        assertEquals(tried.size(), tried.stream().distinct().count());
        assertEquals(0, tried.stream().filter(notYet::equals).count());
    }

    private ChangeRequestId scheduled(LocalDate day) {
        ChangeRequest request = ChangeRequest.ask(
                ChangeRequest.Kind.CHANGE,
                ChangeRequestId.next(),
                CustomerId.next(),
                LI_XIAOMEI.id(),
                SALES,
                "standard",
                new ChangeRequest.Wish(
                        ProposedChange.of(
                                Set.of("phone"),
                                Set.of(),
                                guanghui(),
                                guanghui().with("phone", "1")),
                        "换号",
                        "",
                        List.of(),
                        day),
                UUID.randomUUID(),
                MORNING);
        request.schedule(null, CHEN_SHUAN.id(), MORNING);
        changes.requests().add(request);
        return request.id();
    }

    private DueChangesJob job() {
        Actors actors = (Actors) Proxy.newProxyInstance(
                Actors.class.getClassLoader(), new Class<?>[] {Actors.class}, (self, method, arguments) -> CHEN_SHUAN);
        ApplyDueChange apply = new ApplyDueChange(null, null, null, null, null) {
            @Override
            public ChangeRequest.State apply(Actor job, ApplyDueChange.Command command) {
                tried.add(command.request());
                ChangeRequest request =
                        changes.requests().find(command.request()).orElseThrow();
                if (LONG_AGO.equals(request.effective())) {
                    throw new IllegalStateException("the file is torn");
                }
                applied.add(command.request());
                return ChangeRequest.State.APPLIED;
            }
        };
        DropUnnamedEvidence drop = new DropUnnamedEvidence(null, null, null, null) {
            @Override
            public int drop(Actor job, DropUnnamedEvidence.Command command) {
                return 0;
            }
        };
        return new DueChangesJob(
                changes.requests(), apply, drop, actors, Clock.fixed(MORNING, ZoneId.of("Asia/Shanghai")));
    }
}
