package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;

@DisplayName("变更流程各环节的名称")
class ChangeChainTest {
    private static ChangeChain chain(ChainStage... stages) {
        return new ChangeChain(
                "standard", Labels.of("变更"), "002 §5.2", Set.of(ApprovalGroup.KEY), Set.of(), List.of(stages));
    }

    private static ChainStage stage(String name, Role role) {
        return new ChainStage(Labels.of(name), role, ChainStage.Scope.ANYWHERE, 1, 2);
    }

    @Test
    @Regulation("002 §5.2")
    void the_usual_stages_keep_their_words() {
        assertEquals(
                List.of("necessity", "manager", "application"),
                chain(
                                stage("客户经理审核", Role.ACCOUNT_MANAGER),
                                stage("总经理批准", Role.GENERAL_MANAGER),
                                stage("更新", Role.DATA_ADMINISTRATOR))
                        .words());
    }

    @Test
    @DisplayName("两位经理先后审批，各用自己的名称；同名的编号")
    void two_managers_are_told_apart() {
        assertEquals(
                List.of("部门经理审批", "总经理批准", "application"),
                chain(
                                stage("部门经理审批", Role.DEPARTMENT_MANAGER),
                                stage("总经理批准", Role.GENERAL_MANAGER),
                                stage("更新", Role.DATA_ADMINISTRATOR))
                        .words());
        assertEquals(
                List.of("审批", "审批 (2)", "application"),
                chain(
                                stage("审批", Role.SALES_MANAGER),
                                stage("审批", Role.GENERAL_MANAGER),
                                stage("更新", Role.DATA_ADMINISTRATOR))
                        .words());
    }
}
