package org.kedang.profiles.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerTask;

@DisplayName("变更触发的表单：逐行填写，按名称合为规则")
class RowsOfTriggersTest {
    private static final TriggerTask CREDIT =
            new TriggerTask(Labels.of("信用复核"), TriggerTask.To.ROLE, Role.FINANCE, 5, "", Labels.NONE);

    private static TriggerRow row(String name, String fields, String task, String block) {
        TriggerRow row = new TriggerRow();
        row.setName(name);
        row.setFields(fields);
        row.setTitle(task);
        row.setBlockName(block);
        return row;
    }

    private static TriggerRow known(String code, String name) {
        return new TriggerRow(new Trigger(code, Labels.of(name), Set.of("phone"), List.of(CREDIT)), CREDIT);
    }

    @Test
    @DisplayName("同名各行的字段合并，不丢第二行的")
    void the_fields_of_all_rows_of_one_name_pull_it() {
        List<Trigger> triggers = TriggerRow.triggers(
                List.of(row("开户银行变更", "bankName", "核实账户", "账号"), row("开户银行变更", "bankAccount、bankName", "信用复核", "信用")));
        assertEquals(1, triggers.size());
        assertEquals(Set.of("bankName", "bankAccount"), triggers.get(0).fields());
        assertEquals(2, triggers.get(0).tasks().size());
        assertEquals(
                2,
                triggers.get(0).tasks().stream()
                        .map(TriggerTask::block)
                        .distinct()
                        .count());
    }

    @Test
    @DisplayName("新规则的代码不与已有的相同；改了名的得新代码")
    void a_new_trigger_gets_a_code_nobody_has() {
        TriggerRow renamed = known("trigger-1", "甲");
        renamed.setName("乙");
        List<Trigger> triggers = TriggerRow.triggers(
                List.of(known("trigger-2", "丙"), row("丁", "name", "核对", ""), renamed, row("戊", "fax", "核对", "")));
        List<String> codes = triggers.stream().map(Trigger::code).toList();
        assertEquals(List.of("trigger-2", "trigger-3", "trigger-4", "trigger-5"), codes);
    }

    @Test
    @DisplayName("名称没动的规则保留代码，即使新行排在它前面")
    void a_name_that_was_there_keeps_its_code() {
        List<Trigger> triggers =
                TriggerRow.triggers(List.of(row("甲", "fax", "核对", ""), known("legal-representative", "甲")));
        assertEquals(1, triggers.size());
        assertEquals("legal-representative", triggers.get(0).code());
        assertEquals(Set.of("fax", "phone"), triggers.get(0).fields());
    }
}
