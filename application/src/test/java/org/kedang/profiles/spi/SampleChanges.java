package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;

/** The lamp factory's way to change a file, for tests of use cases. */
public final class SampleChanges {
    private static final ChainStage APPLICATION =
            new ChainStage(Labels.of("数据管理员更新"), Role.DATA_ADMINISTRATOR, ChainStage.Scope.ANYWHERE, 1, 2);

    private SampleChanges() {}

    public static ChangePolicy policy() {
        return new ChangePolicy(
                "lamp-factory",
                1,
                LocalDate.of(2020, 1, 1),
                Labels.of("灯饰厂客户变更流程"),
                "销售部",
                "002 §3.4, §5.2",
                List.of(
                        new ChangeChain(
                                "invoice",
                                Labels.of("开票信息短流程"),
                                "002 §3.4",
                                Set.of(ApprovalGroup.NORMAL),
                                Set.of("invoice"),
                                List.of(APPLICATION)),
                        new ChangeChain(
                                "standard",
                                Labels.of("客户信息变更流程"),
                                "002 §5.2",
                                Set.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL),
                                Set.of(),
                                List.of(
                                        new ChainStage(
                                                Labels.of("客户经理审核必要性"),
                                                Role.ACCOUNT_MANAGER,
                                                ChainStage.Scope.REQUESTERS_DEPARTMENT,
                                                1,
                                                2),
                                        APPLICATION))),
                365,
                List.of(
                        new PaperDemand(Set.of(PaperKind.RENAMING_NOTICE)),
                        new PaperDemand(Set.of(PaperKind.CONTRACT)),
                        new PaperDemand(Set.of(PaperKind.REGISTRATION_CERTIFICATE, PaperKind.LICENCE))));
    }
}
