package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.ChangingFactory.WANG_JIANGUO;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.approvals.usecase.ApprovalFixtures;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.TierRule;
import org.kedang.profiles.spi.FollowUps;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.ProvisionalFiles;
import org.kedang.profiles.spi.SampleChanges;

@DisplayName("临时档案到期：提前提醒，过期标为逾期并督促（003-L）")
@Regulation("003-L")
class EndingProvisionalFilesTest {
    private static final int DAYS = 30;
    private static final LocalDate LAST_DAY = TODAY.plusDays(DAYS);

    private final LampStaff people = new LampStaff(WANG_JIANGUO);
    private final LampFactory factory = new LampFactory(
            people,
            new LampFactory.Books(
                    new InMemoryPolicies(policy()),
                    new InMemoryChangePolicies(SampleChanges.policy()),
                    new OneDictionary(),
                    List::of));
    private final CustomerId customer = CustomerId.next();
    private final List<String> told = new ArrayList<>();
    private final Told words = new Told();
    private LocalDate today = TODAY;

    private static OpeningPolicy policy() {
        OpeningPolicy plain = FileFixtures.policy("K{6位流水}");
        return new OpeningPolicy(
                plain.code(),
                plain.version(),
                plain.startsOn(),
                plain.title(),
                plain.owner(),
                plain.clause(),
                plain.note(),
                plain.stages(),
                plain.verifier(),
                plain.codeRule(),
                plain.aliases(),
                plain.freshnessDays(),
                List.of(
                        new TierRule(FileTier.PROVISIONAL, List.of("name"), DAYS),
                        new TierRule(FileTier.FULL, List.of("name", "remark"), 0)));
    }

    /** What was said, as the data base keeps it; the one file there is. */
    private final class Told implements ProvisionalFiles {
        private final Set<String> said = new HashSet<>();

        @Override
        public List<Ending> ending(int days, LocalDate from, LocalDate until, Word word, int limit) {
            LocalDate last = TODAY.plusDays(days);
            boolean meant = !last.isBefore(from) && !last.isAfter(until) && !said.contains(last + " " + word);
            return meant ? List.of(new Ending(customer, last)) : List.of();
        }

        @Override
        public boolean said(Ending ending, Word word, Instant at) {
            return said.add(ending.lastDay() + " " + word);
        }
    }

    @BeforeEach
    void a_provisional_file() {
        CustomerFile.Opening full = FileFixtures.opening(customer, guanghui());
        CustomerFile.Opening opening = new CustomerFile.Opening(
                full.id(),
                full.values(),
                full.aliases(),
                FileTier.PROVISIONAL,
                full.owner(),
                full.department(),
                full.by(),
                full.requestedBy(),
                full.openedOn(),
                full.confirmedAt(),
                full.at(),
                full.reason(),
                full.completeness(),
                full.dictionary(),
                null);
        factory.store
                .files()
                .add(
                        CustomerFile.open(
                                opening,
                                FileFixtures.file(customer, guanghui(), "K000001")
                                        .number()),
                        opening.firstVersion());
    }

    /** The people of the factory, with an account manager in the department. */
    private People withManager() {
        return (People) Proxy.newProxyInstance(
                People.class.getClassLoader(),
                new Class<?>[] {People.class},
                (self, method, arguments) -> method.getName().equals("withRoleIn")
                        ? people.withRole((Role) arguments[0])
                        : method.invoke(people, arguments));
    }

    private void run(LocalDate day) {
        today = day;
        Clock clock = Clock.fixed(
                day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"));
        TellProvisionalEnd tell = new TellProvisionalEnd(
                factory.store.files(),
                words,
                factory.policies,
                factory.followUps,
                withManager(),
                ApprovalFixtures.WEEK,
                (recipient, template, link, said) -> told.add(
                        template + " " + people.person(recipient).orElseThrow().name()),
                new AuditNotes(),
                clock);
        Actors jobs = (Actors) Proxy.newProxyInstance(
                Actors.class.getClassLoader(), new Class<?>[] {Actors.class}, (self, method, arguments) -> CHEN_SHUAN);
        new ProvisionalFilesJob(words, tell, factory.policies, ApprovalFixtures.WEEK, jobs, clock).run();
    }

    private List<FollowUps.Row> tasks() {
        return factory.followUps.ofCustomer(customer, 10);
    }

    private ReadPromotion.Answer seen() {
        return factory.promotion.read(customer, LI_XIAOMEI);
    }

    @Test
    void the_owner_is_reminded_once_some_working_days_ahead() {
        run(LAST_DAY.minusDays(12));
        assertEquals(List.of(), told);
        run(LAST_DAY.minusDays(5));
        run(LAST_DAY.minusDays(4));
        assertEquals(List.of("provisionalEnding 李晓梅"), told);
        assertEquals(List.of(), tasks());
    }

    @Test
    void once_the_days_are_over_the_owner_is_told_and_the_account_manager_has_a_task() {
        run(LAST_DAY);
        told.clear();
        run(LAST_DAY.plusDays(1));
        run(LAST_DAY.plusDays(2));
        assertEquals(List.of("provisionalOverdue 李晓梅", "taskAssigned 王建国"), told);
        FollowUps.Row task = tasks().get(0);
        assertEquals(TellProvisionalEnd.TRIGGER, task.duty().trigger());
        assertTrue(task.due().isAfter(today.minusDays(1)));
    }

    @Test
    void the_file_tells_until_when_it_is_provisional_and_that_it_is_overdue() {
        assertEquals(LAST_DAY, seen().until());
        assertFalse(seen().overdue());
        factory.pass(Duration.ofDays(DAYS + 1));
        assertTrue(seen().overdue());
    }

    @Test
    void made_a_full_file_it_is_left_in_peace_and_the_task_is_done() {
        run(LAST_DAY.plusDays(1));
        var unused = factory.promote.promote(
                new PromoteFile.Command(
                        customer,
                        factory.store.files().find(customer).orElseThrow().revision(),
                        "资料齐了"),
                CHEN_SHUAN);
        assertTrue(tasks().get(0).done());
        assertEquals("资料齐了", tasks().get(0).note());
        assertEquals(null, seen().until());
        told.clear();
        words.said.clear();
        run(LAST_DAY.plusDays(9));
        assertEquals(List.of(), told);
    }
}
