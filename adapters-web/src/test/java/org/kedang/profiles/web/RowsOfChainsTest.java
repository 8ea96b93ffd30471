package org.kedang.profiles.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.Labels;

@DisplayName("变更流程的录入")
class RowsOfChainsTest {
    private static final ChangeChain KNOWN = new ChangeChain(
            "chain-1",
            new Labels("客户变更", "客戶變更", "Changes"),
            "002 §5.2",
            Set.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL),
            Set.of(),
            List.of(new ChainStage(Labels.of("更新"), Role.DATA_ADMINISTRATOR, ChainStage.Scope.ANYWHERE, 1, 2)));

    private static ChainRow filled() {
        ChainRow row = new ChainRow();
        row.setName("开票信息");
        row.setGroups(List.of("invoice"));
        row.getStages().get(0).setName("财务更新");
        return row;
    }

    @Test
    @DisplayName("没动的流程原样保留，各语言都在；新的得没人用过的代码")
    void an_untouched_chain_stays_and_a_new_one_gets_a_free_code() {
        List<ChangeChain> chains = ChainRow.chains(List.of(filled(), new ChainRow(KNOWN)));
        assertEquals(KNOWN, chains.get(1));
        assertEquals("chain-2", chains.get(0).code());
        assertEquals(Set.of("invoice"), chains.get(0).groups());
        assertEquals(Set.of(ApprovalGroup.NORMAL), chains.get(0).approval());
    }

    @Test
    @DisplayName("新环节加在最后一环之前，最后一环仍更新档案；至少留一环")
    void a_stage_is_added_before_the_one_that_applies() {
        ChainRow row = new ChainRow(KNOWN);
        row.addStage();
        assertEquals("更新", row.getStages().get(1).getName());
        row.removeStage(row.getStages().get(0));
        row.removeStage(row.getStages().get(0));
        assertEquals(1, row.getStages().size());
    }
}
