package org.kedang.access.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;

@DisplayName("登录失败处理：连错五次锁一分钟，再错逐级加长")
@Regulation("house")
class LockoutLadderTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    @Test
    void every_five_wrong_passwords_lead_one_rung_up_to_an_hour() {
        Account account = Account.fresh(EmployeeId.next(), NOW).withPassword("x", NOW);
        List<Long> minutes = new ArrayList<>();
        for (int tries = 1; tries <= 30; tries++) {
            account = account.afterWrongPassword(NOW);
            if (account.waits(NOW)) {
                Instant until = account.waitsUntil();
                assertNotNull(until);
                minutes.add(Duration.between(NOW, until).toMinutes());
            }
        }
        assertEquals(List.of(1L, 5L, 15L, 60L, 60L, 60L), minutes);
    }

    @Test
    void four_wrong_passwords_cost_nothing() {
        Account account = Account.fresh(EmployeeId.next(), NOW);
        for (int tries = 1; tries <= 4; tries++) {
            account = account.afterWrongPassword(NOW);
        }
        assertFalse(account.waits(NOW));
    }

    @Test
    void unlocking_leads_back_to_the_ground() {
        Account account = Account.fresh(EmployeeId.next(), NOW);
        for (int tries = 1; tries <= 5; tries++) {
            account = account.afterWrongPassword(NOW);
        }
        assertTrue(account.waits(NOW.plusSeconds(59)));
        assertFalse(account.waits(NOW.plusSeconds(60)));
        assertFalse(account.cleared().waits(NOW));
        assertEquals(0, account.cleared().wrongTries());
    }

    @Test
    void an_invented_name_climbs_the_same_ladder() {
        Throttle names = Throttle.likeAnAccount();
        for (int tries = 1; tries <= 5; tries++) {
            assertNull(names.waitsUntil("S9999", NOW));
            names.failed("S9999", NOW);
        }
        assertEquals(NOW.plus(Duration.ofMinutes(1)), names.waitsUntil("S9999", NOW));
    }

    @Test
    void a_network_waits_after_too_many_failures_and_may_try_again_later() {
        Throttle networks = Throttle.of(30, Duration.ofMinutes(10));
        for (int tries = 1; tries <= 30; tries++) {
            networks.failed("203.0.113.7", NOW);
        }
        assertNotNull(networks.waitsUntil("203.0.113.7", NOW));
        assertNull(networks.waitsUntil("203.0.113.8", NOW));
        assertNull(networks.waitsUntil("203.0.113.7", NOW.plus(Duration.ofMinutes(11))));
    }
}
