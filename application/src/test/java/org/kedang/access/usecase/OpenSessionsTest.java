package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.SessionRecord;
import org.kedang.kit.api.TrainingClockMoved;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;

@DisplayName("会话：闲置 30 分钟、最长 12 小时、处处退出、离职与换岗即失效")
class OpenSessionsTest {
    private final FirmInMemory firm = new FirmInMemory();
    private final Employee officer = firm.hired("S0903", "林安", "守着门口的人不打瞌睡", Role.SECURITY_OFFICER);
    private final Employee xiaomei = firm.hired("S1023", "李晓梅", "一盏灯照亮半条街", Role.SALES_REP);
    private final Doorkeeper keeper = keeper();
    private final UUID session = open();

    @SuppressWarnings("UnnecessaryAssignment") // the container is not here to fill the fields
    private Doorkeeper keeper() {
        Doorkeeper made = new Doorkeeper();
        made.sessions = firm.sessions();
        made.actors = firm.actors();
        made.clock = firm.clock;
        return made;
    }

    private UUID open() {
        UUID id = UUID.randomUUID();
        firm.sessions()
                .open(new SessionRecord(id, xiaomei.id(), firm.now, firm.now, FirmInMemory.ADDRESS, "Firefox", null));
        return id;
    }

    private Optional<Actor> comes() {
        return keeper.bySession(session, FirmInMemory.ADDRESS, true);
    }

    private Optional<Actor> pageAsks() {
        return keeper.bySession(session, FirmInMemory.ADDRESS, false);
    }

    @Test
    void a_session_lives_from_request_to_request() {
        for (int i = 0; i < 20; i++) {
            firm.pass(Duration.ofMinutes(29));
            assertEquals(xiaomei.id(), comes().orElseThrow().id());
        }
    }

    @Test
    void thirty_minutes_without_a_request_end_it() {
        firm.pass(SessionRecord.IDLE.minusSeconds(1));
        assertTrue(pageAsks().isPresent());
        firm.pass(Duration.ofSeconds(1));
        assertTrue(comes().isEmpty());
    }

    @Test
    void a_leap_of_the_training_clock_ends_nobodys_session() {
        firm.pass(Duration.ofMinutes(10));
        firm.pass(Duration.ofDays(2));
        keeper.leapt(new TrainingClockMoved(firm.now, Duration.ofDays(2), Duration.ofDays(2)));
        assertTrue(pageAsks().isPresent());
        firm.pass(Duration.ofMinutes(20));
        assertTrue(comes().isEmpty(), "idle before and after the leap counts together");
    }

    @Test
    void what_a_page_asks_by_itself_keeps_no_session_alive() {
        for (int i = 0; i < 29; i++) {
            firm.pass(Duration.ofMinutes(1));
            assertTrue(pageAsks().isPresent());
        }
        firm.pass(Duration.ofMinutes(1));
        assertTrue(pageAsks().isEmpty());
    }

    @Test
    void after_twelve_hours_even_the_busiest_one_ends() {
        for (int i = 0; i < 47; i++) {
            firm.pass(Duration.ofMinutes(15));
            assertTrue(comes().isPresent());
        }
        firm.pass(Duration.ofMinutes(15));
        assertTrue(comes().isEmpty());
    }

    @Test
    void signing_out_everywhere_leaves_the_one_that_may_stay() {
        UUID other = open();
        new SignOutEverywhere(firm.sessions(), firm.trail, firm.clock)
                .signOut(firm.actor(xiaomei), new SignOutEverywhere.Command(session));
        assertTrue(comes().isPresent());
        assertTrue(keeper.bySession(other, FirmInMemory.ADDRESS, true).isEmpty());
        new SignOutEverywhere(firm.sessions(), firm.trail, firm.clock)
                .signOut(firm.actor(xiaomei), new SignOutEverywhere.Command(null));
        assertTrue(comes().isEmpty());
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        firm.sessions().end(officer.id(), session, firm.now);
        new SignOutEverywhere(firm.sessions(), firm.trail, firm.clock)
                .signOut(firm.actor(officer), new SignOutEverywhere.Command(null));
        assertTrue(comes().isPresent());
    }

    @Test
    void a_leaver_is_out_at_his_next_request() {
        firm.hired("S0904", "陆守", "第二个守门的人也清醒", Role.SECURITY_OFFICER);
        LetGo letGo = new LetGo(firm.employees(), firm, firm.sessions(), firm.events::add, firm.trail, firm.clock);
        letGo.letGo(firm.actor(officer), new LetGo.Command(xiaomei.id(), FirmInMemory.TODAY, "离职"));
        assertTrue(comes().isEmpty());
    }

    private void grants(Set<Role> roles, int inDays) {
        new GrantRoles(firm.employees(), firm, firm.sessions(), firm.events::add, firm.trail, firm.clock)
                .grant(
                        firm.actor(officer),
                        new GrantRoles.Command(xiaomei.id(), roles, FirmInMemory.TODAY.plusDays(inDays), "换岗"));
    }

    @Test
    void new_roles_end_his_sessions_and_nobody_elses() {
        UUID officers = UUID.randomUUID();
        firm.sessions()
                .open(new SessionRecord(
                        officers, officer.id(), firm.now, firm.now, FirmInMemory.ADDRESS, "Firefox", null));
        grants(Set.of(Role.FINANCE), 0);
        assertTrue(comes().isEmpty());
        assertTrue(keeper.bySession(officers, FirmInMemory.ADDRESS, true).isPresent());
    }

    @Test
    void roles_of_a_later_day_change_nothing_today_and_everything_on_that_day() {
        grants(Set.of(Role.FINANCE), 1);
        assertTrue(comes().orElseThrow().may(Permission.REGISTER_CUSTOMER));
        firm.pass(Duration.ofDays(1));
        UUID tomorrow = open();
        Actor then = keeper.bySession(tomorrow, FirmInMemory.ADDRESS, true).orElseThrow();
        assertEquals(Set.of(Role.FINANCE), then.roles());
        assertFalse(then.may(Permission.REGISTER_CUSTOMER));
    }
}
