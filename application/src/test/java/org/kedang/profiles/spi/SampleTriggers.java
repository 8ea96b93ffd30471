package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;

/** The lamp factory's triggers, for tests of use cases. */
public final class SampleTriggers {
    private SampleTriggers() {}

    public static TriggerPolicy policy() {
        return new TriggerPolicy(
                "lamp-factory",
                1,
                LocalDate.of(2020, 1, 1),
                "销售部",
                "000 变更触发机制",
                "",
                List.of(new Trigger(
                        "legal-representative",
                        Labels.of("法定代表人变更"),
                        Set.of("legalRepresentative"),
                        List.of(
                                new TriggerTask(
                                        Labels.of("更新合同签署人"),
                                        TriggerTask.To.ACCOUNT_MANAGER,
                                        null,
                                        5,
                                        "signers",
                                        Labels.of("授权签署人")),
                                new TriggerTask(
                                        Labels.of("信用复核"), TriggerTask.To.ROLE, Role.FINANCE, 5, "", Labels.NONE)))),
                Role.SALES_MANAGER);
    }
}
