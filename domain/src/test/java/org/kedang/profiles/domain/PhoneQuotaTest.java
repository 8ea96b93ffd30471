package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;

@DisplayName("000 保密：一小时内每人可查重的电话个数有限")
class PhoneQuotaTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final EmployeeId somebody = new EmployeeId(UUID.randomUUID());
    private final PhoneQuota quota = new PhoneQuota(3);

    @Test
    @DisplayName("超过就要等，等到最早的一个满一小时")
    void the_number_beyond_the_quota_waits_until_the_first_is_an_hour_old() {
        for (int minute = 0; minute < 3; minute++) {
            assertNull(take("1380000000" + minute, minute));
        }
        assertEquals(Duration.ofMinutes(50), take("13800000003", 10));
        assertNull(take("13800000003", 60));
        assertEquals(Duration.ofMinutes(1), take("13800000004", 60));
    }

    @Test
    @DisplayName("重复查同一个号码不计数；别人不受影响")
    void the_same_number_again_is_free_and_others_have_their_own_quota() {
        for (int i = 0; i < 100; i++) {
            assertNull(take("13800000000", 0));
        }
        assertNull(quota.take(somebody, List.of("13800000001", "13800000002"), NOW));
        assertEquals(Duration.ofHours(1), take("13800000003", 0));
        assertNull(take("13800000000", 0));
        assertNull(quota.take(new EmployeeId(UUID.randomUUID()), List.of("13800000003"), NOW));
    }

    @Test
    @DisplayName("一次带来的号码比限额还多，一个也不查")
    void more_numbers_at_once_than_the_quota_are_refused_together() {
        assertEquals(Duration.ofHours(1), quota.take(somebody, List.of("1", "2", "3", "4"), NOW));
        assertNull(quota.take(somebody, List.of("1", "2", "3", "3"), NOW));
    }

    private Duration take(String phone, int minute) {
        return quota.take(somebody, List.of(phone), NOW.plus(Duration.ofMinutes(minute)));
    }
}
