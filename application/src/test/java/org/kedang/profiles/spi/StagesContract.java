package org.kedang.profiles.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.StagePolicy;

/** What every keeper of stage policies promises. */
@DisplayName("业务阶段规则按版本保存")
public abstract class StagesContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    /** A keeper that holds exactly version 1, the lamp factory's. */
    protected abstract StagePolicies policies();

    /** The lamp factory's rules, for tests of use cases. */
    public static StagePolicy lampFactory() {
        return new StagePolicy(
                "lamp-factory",
                1,
                LocalDate.of(2020, 1, 1),
                "销售部",
                "004 一.1",
                "",
                Map.of(
                        LifeStage.POTENTIAL, Set.of(LifeStage.CONCLUDED, LifeStage.LOST),
                        LifeStage.CONCLUDED, Set.of(LifeStage.LOST),
                        LifeStage.LOST, Set.of(LifeStage.POTENTIAL, LifeStage.CONCLUDED)));
    }

    @Test
    @DisplayName("004 一.1 成交客户不能变回潜在；拒绝时写明两个阶段")
    @Regulation("004 一.1")
    void a_customer_who_has_bought_is_potential_no_more() {
        StagePolicy first = policies().active(DAY);
        assertEquals(lampFactory(), first);
        first.demand(LifeStage.POTENTIAL, LifeStage.CONCLUDED);
        first.demand(LifeStage.LOST, LifeStage.POTENTIAL);
        Refused no = assertThrows(Refused.class, () -> first.demand(LifeStage.CONCLUDED, LifeStage.POTENTIAL));
        assertEquals(FileRule.STAGE_NOT_ALLOWED, no.rule());
        assertEquals(LifeStage.POTENTIAL, no.figures().get(1));
        assertEquals(
                FileRule.SAME_STAGE,
                assertThrows(Refused.class, () -> first.demand(LifeStage.LOST, LifeStage.LOST))
                        .rule());
    }

    @Test
    void a_later_version_is_active_from_its_start_day_and_comes_back_as_it_was_given() {
        StagePolicies policies = policies();
        StagePolicy first = policies.active(DAY);
        DictionaryNote about = new DictionaryNote(LocalDate.of(2026, 12, 1), "S0902 何维", "004 一.1", "流失后先联系");
        assertEquals(
                ProfileRule.POLICY_UNCHANGED,
                assertThrows(Refused.class, () -> first.next(first.moves(), about))
                        .rule());
        StagePolicy second = first.next(
                Map.of(
                        LifeStage.POTENTIAL, Set.of(LifeStage.CONCLUDED, LifeStage.LOST),
                        LifeStage.LOST, Set.of(LifeStage.POTENTIAL)),
                about);
        policies.add(second);
        assertEquals(first, policies.active(LocalDate.of(2026, 11, 30)));
        assertEquals(second, policies.active(LocalDate.of(2026, 12, 1)));
        assertEquals(second, policies.version(2).orElseThrow());
        assertEquals(Set.of(), second.from(LifeStage.CONCLUDED));
        assertThrows(Stale.class, () -> policies.add(second));
    }
}
