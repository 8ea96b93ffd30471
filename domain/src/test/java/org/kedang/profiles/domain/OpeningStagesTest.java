package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;

@DisplayName("审批链的环节：职责与名称（002 §5.1）")
class OpeningStagesTest {

    private static ChainStage stage(String name, Role role, int quorum, StageDuty... duties) {
        return new ChainStage(Labels.of(name), role, ChainStage.Scope.ANYWHERE, quorum, 2, Set.of(duties), "");
    }

    private static OpeningStages chain(ChainStage... stages) {
        return new OpeningStages(List.of(stages), Role.DATA_ADMINISTRATOR);
    }

    private static void assertUnsound(ProfileRule rule, ChainStage... stages) {
        assertEquals(
                rule,
                assertThrows(Refused.class, () -> chain(stages).demandSound()).rule());
    }

    @Test
    @DisplayName("同一职责出现两次，第二个环节就可以白白通过：不收")
    @Regulation("002 §5.1")
    void a_duty_belongs_to_one_stage() {
        assertUnsound(
                ProfileRule.CHAIN_DUTY_TWICE,
                stage("甲", Role.MARKETING_HEAD, 1, StageDuty.RATE),
                stage("乙", Role.SALES_MANAGER, 1, StageDuty.RATE));
        assertUnsound(
                ProfileRule.CHAIN_DUTY_TWICE,
                stage("核实", Role.DATA_ADMINISTRATOR, 1),
                stage("再核实", Role.DATA_ADMINISTRATOR, 1, StageDuty.VERIFY, StageDuty.OPEN_FILE));
        assertDoesNotThrow(() -> chain(
                        stage("甲", Role.SALES_MANAGER, 2, StageDuty.SIGN),
                        stage("乙", Role.GENERAL_MANAGER, 1, StageDuty.SIGN))
                .demandSound());
    }

    @Test
    void one_person_does_a_duty() {
        assertUnsound(ProfileRule.CHAIN_DUTY_OF_MANY, stage("核实", Role.DATA_ADMINISTRATOR, 2));
        assertUnsound(
                ProfileRule.CHAIN_DUTY_OF_MANY,
                stage("批准", Role.GENERAL_MANAGER, 2, StageDuty.SIGN, StageDuty.OPEN_FILE));
    }

    @Test
    void two_stages_do_not_go_by_one_name() {
        assertUnsound(
                ProfileRule.CHAIN_NAME_TWICE,
                stage("签字", Role.SALES_MANAGER, 1, StageDuty.SIGN),
                stage("签字 ", Role.MARKETING_HEAD, 1, StageDuty.RATE));
        assertUnsound(ProfileRule.CHAIN_NAME_TWICE, stage("added", Role.MARKETING_HEAD, 1, StageDuty.RATE));
    }

    @Test
    void what_nobody_could_do_is_not_asked() {
        assertUnsound(
                ProfileRule.CHAIN_DUTIES_TOGETHER,
                stage("核实", Role.DATA_ADMINISTRATOR, 1, StageDuty.VERIFY, StageDuty.RATE));
        assertUnsound(ProfileRule.CHAIN_DUTY_ORDER, stage("写回", Role.ARCHIVIST, 1, StageDuty.WRITE_BACK));
        assertUnsound(
                ProfileRule.CHAIN_DUTY_ORDER,
                stage("批准", Role.GENERAL_MANAGER, 1, StageDuty.OPEN_FILE),
                stage("评价", Role.MARKETING_HEAD, 1, StageDuty.RATE));
    }

    @Test
    void two_silent_managers_are_found_apart_and_an_unknown_word_is_nobodys() {
        OpeningStages chain = chain(
                stage("部门经理审核", Role.DEPARTMENT_MANAGER, 1),
                stage("总经理审核", Role.GENERAL_MANAGER, 1),
                stage("核实", Role.DATA_ADMINISTRATOR, 1));
        chain.demandSound();
        assertEquals(List.of("部门经理审核", "总经理审核", "verification"), chain.words());
        assertEquals(
                Role.DEPARTMENT_MANAGER, chain.stage("部门经理审核").orElseThrow().role());
        assertEquals(Role.GENERAL_MANAGER, chain.stage("总经理审核").orElseThrow().role());
        assertEquals(Optional.of(Set.of(StageDuty.VERIFY)), chain.duties("verification"));
        assertEquals(Optional.of(Set.of(StageDuty.SIGN)), chain.duties("added"));
        assertEquals(Optional.empty(), chain.duties("别的环节"));
    }

    @Test
    @DisplayName("两个环节各有名称之前冻结的“manager”，仍指第一个")
    void a_stage_frozen_under_the_usual_word_is_still_the_first_of_both() {
        OpeningStages chain =
                chain(stage("部门经理审核", Role.DEPARTMENT_MANAGER, 1), stage("总经理审核", Role.GENERAL_MANAGER, 1));
        assertEquals(
                Role.DEPARTMENT_MANAGER, chain.stage("manager").orElseThrow().role());
        assertEquals(Optional.of(Set.of(StageDuty.SIGN)), chain.duties("manager"));
        assertEquals(
                List.of("manager"),
                chain(stage("总经理审核", Role.GENERAL_MANAGER, 1)).words());
    }
}
