package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.ChangingFactory.WANG_JIANGUO;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ChangeRequestId;

@DisplayName("审批期间的查阅权：等待谁决定，谁就可以查阅该档案，一刻不早，一刻不晚")
class JudgingByTheFileTest {
    private final ChangingFactory factory = new ChangingFactory();

    private void judges(Actor who, boolean expected) {
        assertEquals(expected, factory.judgements.judges(who, factory.customer), who.name());
        assertEquals(expected ? Set.of(factory.customer) : Set.of(), factory.judgements.judgedBy(who), who.name());
    }

    @Test
    void it_moves_with_the_request_from_one_to_the_next_and_ends_with_it() {
        judges(WANG_JIANGUO, false);
        ChangeRequestId id = factory.asked(LI_XIAOMEI, "phone", "0512-66660001");
        judges(WANG_JIANGUO, true);
        judges(CHEN_SHUAN, false);
        judges(LI_XIAOMEI, false);
        assertFalse(factory.judgements.judges(WANG_JIANGUO, CustomerId.next()));
        factory.needed(id, WANG_JIANGUO);
        judges(WANG_JIANGUO, false);
        judges(CHEN_SHUAN, true);
        assertTrue(factory.applied(id, CHEN_SHUAN).version() > 1);
        judges(CHEN_SHUAN, false);
    }

    @Test
    void a_request_that_is_taken_back_takes_the_right_with_it() {
        ChangeRequestId id = factory.asked(LI_XIAOMEI, "phone", "0512-66660001");
        judges(WANG_JIANGUO, true);
        factory.withdraw.withdraw(
                new WithdrawChange.Command(
                        id, factory.changes.requests().find(id).orElseThrow().revision(), "不必了"),
                LI_XIAOMEI);
        judges(WANG_JIANGUO, false);
    }
}
