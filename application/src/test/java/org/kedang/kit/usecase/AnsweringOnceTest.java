package org.kedang.kit.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.api.Answered;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AnsweredRequests;

@DisplayName("同一个请求发两次，只做一次，答复一字不差")
class AnsweringOnceTest {
    private static final EmployeeId REP = EmployeeId.next();
    private static final EmployeeId COLLEAGUE = EmployeeId.next();

    private final Map<String, Answered> kept = new HashMap<>();
    private final Set<String> inUse = new HashSet<>();
    private int done;

    private final AnswerOnce once = new AnswerOnce(new AnsweredRequests() {
        @Override
        public boolean claim(EmployeeId caller, String key) {
            return !inUse.contains(caller + key);
        }

        @Override
        public Optional<Answered> find(EmployeeId caller, String key) {
            return Optional.ofNullable(kept.get(caller + key));
        }

        @Override
        public void keep(EmployeeId caller, String key, Answered answer) {
            kept.put(caller + key, answer);
        }

        @Override
        public int forgetOlderThan(int hours) {
            throw new UnsupportedOperationException();
        }
    });

    private Answered ask(EmployeeId caller, String key, String fingerprint) {
        return once.answer(caller, key, fingerprint, () -> {
            done++;
            return new Answered(fingerprint, 201, "/registrations/" + done, "\"1\"", "{\"n\":" + done + "}");
        });
    }

    @Test
    void the_second_time_the_first_answer_comes_again() {
        Answered first = ask(REP, "k1", "a");
        assertEquals(first, ask(REP, "k1", "a"));
        assertEquals(1, done);
    }

    @Test
    void another_key_or_another_caller_is_another_request() {
        Answered first = ask(REP, "k1", "a");
        Answered second = ask(REP, "k2", "a");
        Answered third = ask(COLLEAGUE, "k1", "a");
        assertEquals(3, Set.of(first, second, third).size());
        assertEquals(3, done);
    }

    @Test
    void a_key_of_another_request_is_refused() {
        Answered unused = ask(REP, "k1", "a");
        Refused refused = assertThrows(Refused.class, () -> ask(REP, "k1", "b"));
        assertEquals(RetryRule.KEY_OF_ANOTHER_REQUEST, refused.rule());
        assertEquals(1, done);
    }

    @Test
    void while_the_first_is_still_at_work_the_second_is_refused_not_done() {
        inUse.add(REP + "k1");
        assertEquals(
                RetryRule.KEY_IN_USE,
                assertThrows(Refused.class, () -> ask(REP, "k1", "a")).rule());
        assertEquals(0, done);
        inUse.clear();
        assertEquals(201, ask(REP, "k1", "a").status());
    }

    @Test
    void a_refusal_is_not_kept_so_that_a_corrected_state_gets_its_answer() {
        assertThrows(
                IllegalStateException.class,
                () -> once.answer(REP, "k1", "a", () -> {
                    throw new IllegalStateException("refused inside");
                }));
        assertEquals(201, ask(REP, "k1", "a").status());
    }
}
