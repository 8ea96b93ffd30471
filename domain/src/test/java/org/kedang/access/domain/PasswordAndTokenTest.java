package org.kedang.access.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;

@DisplayName("口令、会话与令牌的规则")
@Regulation("house")
class PasswordAndTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private final PasswordPolicy policy = new PasswordPolicy(Set.of("password123", "woaini1314"));

    @Test
    void a_long_sentence_needs_no_digits_and_no_signs() {
        policy.check("我家门前有两棵枣树", "S1023", false);
        policy.check("correct horse battery", "S1023", true);
    }

    @Test
    void short_common_and_monotonous_passwords_are_refused() {
        assertRefused(AccessRule.PASSWORD_TOO_SHORT, () -> policy.check("a1b2c3d", "S1023", false));
        assertRefused(AccessRule.PASSWORD_TOO_SHORT, () -> policy.check("elevenchars", "S1023", true));
        assertRefused(AccessRule.PASSWORD_TOO_LONG, () -> policy.check("ab".repeat(65), "S1023", false));
        assertRefused(AccessRule.PASSWORD_COMMON, () -> policy.check("WoAiNi1314", "S1023", false));
        assertRefused(AccessRule.PASSWORD_COMMON, () -> policy.check("23456789", "S1023", false));
        assertRefused(AccessRule.PASSWORD_COMMON, () -> policy.check("鑫鑫鑫鑫鑫鑫鑫鑫", "S1023", false));
        assertRefused(AccessRule.PASSWORD_CONTAINS_NUMBER, () -> policy.check("xx-s1023-yy", "S1023", false));
    }

    @Test
    void a_token_never_goes_beyond_its_owner_or_a_year() {
        Set<Permission> own = Set.of(Permission.SEARCH_CUSTOMERS, Permission.READ_FILE);
        assertRefused(AccessRule.TOKEN_SCOPE_BEYOND_OWN, () -> issue(Set.of(Permission.GRANT_ROLES), own, 10));
        assertRefused(AccessRule.TOKEN_SCOPE_EMPTY, () -> issue(Set.of(), own, 10));
        assertRefused(AccessRule.TOKEN_EXPIRY_OUT_OF_RANGE, () -> issue(own, own, 367));
        assertRefused(AccessRule.TOKEN_EXPIRY_OUT_OF_RANGE, () -> issue(own, own, 0));
        AccessToken token = issue(Set.of(Permission.READ_FILE), own, 10);
        assertTrue(token.alive(NOW.plus(Duration.ofDays(9))));
        assertFalse(token.alive(NOW.plus(Duration.ofDays(10))));
    }

    @Test
    void a_session_ends_idle_after_thirty_minutes_and_in_any_case_after_twelve_hours() {
        SessionRecord fresh = new SessionRecord(UUID.randomUUID(), EmployeeId.next(), NOW, NOW, "-", "-", null);
        assertTrue(fresh.alive(NOW.plus(Duration.ofMinutes(29))));
        assertFalse(fresh.alive(NOW.plus(Duration.ofMinutes(30))));
        Instant late = NOW.plus(Duration.ofMinutes(719));
        SessionRecord busy = new SessionRecord(UUID.randomUUID(), EmployeeId.next(), NOW, late, "-", "-", null);
        assertTrue(busy.alive(late));
        assertFalse(busy.alive(NOW.plus(Duration.ofHours(12))));
    }

    private static AccessToken issue(Set<Permission> scope, Set<Permission> own, int days) {
        return AccessToken.issue(
                UUID.randomUUID(), EmployeeId.next(), "erp", scope, own, NOW, NOW.plus(Duration.ofDays(days)));
    }

    private static void assertRefused(AccessRule rule, Executable act) {
        assertEquals(rule, assertThrows(Refused.class, act).rule());
    }
}
