package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Employee;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;

@DisplayName("登录：知道的与不知道的工号，外人分不出来")
class SigningInTest {
    private static final String RIGHT = "一盏灯照亮半条街";
    private static final String WRONG = "一盏灯照亮整条街";

    private final FirmInMemory firm = new FirmInMemory();
    private final Employee xiaomei = firm.hired("S1023", "李晓梅", RIGHT, Role.SALES_REP);
    private final SignIn signIn = new SignIn(
            firm, firm.accounts(), firm.sessions(), firm.passwords, new SignInBrake(), firm.trail, firm.clock);

    private SignIn.SignedIn signIn(String number, String password) {
        return from(FirmInMemory.ADDRESS, number, password);
    }

    private SignIn.SignedIn from(String address, String number, String password) {
        Actor visitor = firm.actors().visitor(Actor.Channel.PORTAL, address);
        return signIn.signIn(visitor, new SignIn.Command(number, password, "Firefox"));
    }

    private Refused refused(String number, String password) {
        return assertThrows(Refused.class, () -> signIn(number, password));
    }

    private static String told(Refused refused) {
        return refused.rule() + " " + refused.figures();
    }

    @Test
    void the_right_password_opens_a_session_and_names_who_came() {
        SignIn.SignedIn opened = signIn(" s1023 ", RIGHT);
        assertEquals(xiaomei.id(), opened.employee());
        assertEquals(
                xiaomei.id(),
                firm.sessions().find(opened.session()).orElseThrow().employee());
        assertEquals("S1023 李晓梅", firm.trail.subject);
        assertEquals("S1023 李晓梅", firm.trail.by);
    }

    @Test
    void a_wrong_password_counts_and_the_right_one_forgives() {
        assertEquals(AccessRule.WRONG_CREDENTIALS, refused("S1023", WRONG).rule());
        assertEquals(1, firm.account(xiaomei).wrongTries());
        assertEquals(xiaomei.id(), signIn("S1023", RIGHT).employee());
        assertEquals(0, firm.account(xiaomei).wrongTries());
    }

    @Test
    @DisplayName("连续五次错误后依次等待 1、5、15、60 分钟，等待期间连正确密码也不行")
    void five_wrong_ones_make_the_account_wait_longer_and_longer() {
        for (long minutes : new long[] {1, 5, 15, 60, 60}) {
            for (int i = 0; i < Account.TRIES; i++) {
                assertThrows(
                        Refused.class, () -> from("10.1." + firm.now.getEpochSecond() % 250 + ".9", "S1023", WRONG));
            }
            Refused waiting = refused("S1023", RIGHT);
            assertEquals(AccessRule.TRY_LATER, waiting.rule());
            assertEquals(List.of(minutes), waiting.figures());
            firm.pass(Duration.ofMinutes(minutes));
        }
        assertEquals(xiaomei.id(), signIn("S1023", RIGHT).employee());
    }

    @Test
    @DisplayName("S10：不存在的工号走同一架梯子，说同样的话")
    void an_invented_number_is_answered_word_for_word_like_a_real_one() {
        for (int i = 0; i < 2 * Account.TRIES + 2; i++) {
            assertEquals(told(refused("S1023", WRONG)), told(refused("S9999", WRONG)), "try " + i);
            if (i == Account.TRIES + 1) {
                firm.pass(Duration.ofMinutes(1));
            }
        }
    }

    @Test
    @DisplayName("S10：每次登录恰好算一次密码哈希，与工号是否存在、是否离职、有无密码无关")
    void every_try_hashes_exactly_once_whoever_is_named() {
        Employee gone = firm.hired("S0777", "周离", RIGHT, Role.SALES_REP);
        gone.letGo(FirmInMemory.TODAY);
        Employee fresh = firm.hired("S0778", "吴新", RIGHT, Role.SALES_REP);
        firm.accounts().put(Account.fresh(fresh.id(), firm.now));
        for (String number : List.of("S1023", "S9999", "S0777", "S0778", "", "X".repeat(500))) {
            firm.passwords.compared = 0;
            assertEquals(AccessRule.WRONG_CREDENTIALS, refused(number, WRONG).rule(), number);
            assertEquals(1, firm.passwords.compared, number);
        }
        assertEquals(AccessRule.WRONG_CREDENTIALS, refused("S0777", RIGHT).rule());
        assertEquals(AccessRule.WRONG_CREDENTIALS, refused("S0778", "").rule());
    }

    @Test
    void who_waits_costs_no_hash() {
        for (int i = 0; i < Account.TRIES; i++) {
            assertThrows(Refused.class, () -> signIn("S1023", WRONG));
            assertThrows(Refused.class, () -> signIn("S9999", WRONG));
        }
        firm.passwords.compared = 0;
        assertEquals(AccessRule.TRY_LATER, refused("S1023", RIGHT).rule());
        assertEquals(AccessRule.TRY_LATER, refused("S9999", RIGHT).rule());
        assertEquals(0, firm.passwords.compared);
    }

    @Test
    void a_network_that_fails_too_often_waits_whomever_it_names() {
        for (int i = 0; i < 30; i++) {
            String number = "X" + (1000 + i);
            assertEquals(AccessRule.WRONG_CREDENTIALS, refused(number, WRONG).rule());
        }
        Refused waiting = refused("S1023", RIGHT);
        assertEquals(AccessRule.TRY_LATER, waiting.rule());
        assertEquals(List.of(10L), waiting.figures());
        assertEquals(xiaomei.id(), from("10.0.0.8", "S1023", RIGHT).employee());
    }

    @Test
    void unlocking_leads_back_to_the_ground() {
        Employee officer = firm.hired("S0903", "林安", RIGHT, Role.SECURITY_OFFICER);
        for (int i = 0; i < Account.TRIES; i++) {
            assertThrows(Refused.class, () -> signIn("S1023", WRONG));
        }
        new UnlockAccount(firm.accounts(), firm, firm.trail)
                .unlock(firm.actor(officer), new UnlockAccount.Command(xiaomei.id()));
        assertTrue(firm.trail.changed.contains("wrongTries: 5 -> 0"));
        assertEquals(xiaomei.id(), signIn("S1023", RIGHT).employee());
    }

    @Test
    void changing_the_password_climbs_the_same_ladder_and_tells_the_true_wait() {
        ChangeOwnPassword change =
                new ChangeOwnPassword(firm.accounts(), firm.sessions(), firm.passwords, firm.trail, firm.clock);
        Actor self = firm.actor(xiaomei);
        ChangeOwnPassword.Command guess = new ChangeOwnPassword.Command(WRONG, "路灯下的影子很长很长", null);
        for (long minutes : new long[] {1, 5, 15}) {
            for (int i = 0; i < Account.TRIES; i++) {
                assertEquals(
                        AccessRule.PASSWORD_WRONG,
                        assertThrows(Refused.class, () -> change.change(self, guess))
                                .rule());
            }
            Refused waiting = assertThrows(Refused.class, () -> change.change(self, guess));
            assertEquals(AccessRule.TRY_LATER, waiting.rule());
            assertEquals(List.of(minutes), waiting.figures());
            firm.pass(Duration.ofMinutes(minutes));
        }
    }
}
