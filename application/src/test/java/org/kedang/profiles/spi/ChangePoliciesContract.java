package org.kedang.profiles.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;

/** What every keeper of change policies promises. */
@DisplayName("C01 变更流程按版本保存")
public abstract class ChangePoliciesContract {

    /** A keeper that holds exactly version 1, the lamp factory's. */
    protected abstract ChangePolicies policies();

    @Test
    @DisplayName("002 §5.2、§3.4 客户经理审核必要性后由数据管理员更新；开票信息直接由数据管理员更新")
    @Regulation({"002 §5.2", "002 §3.4"})
    void the_first_version_knows_the_usual_chain_and_the_short_one_for_invoice_data() {
        ChangePolicy first = policies().active(LocalDate.of(2026, 11, 2));
        assertEquals(
                List.of("invoice", "standard"),
                first.chains().stream().map(ChangeChain::code).toList());
        assertEquals(
                List.of(Role.DATA_ADMINISTRATOR),
                first.chains().get(0).stages().stream()
                        .map(stage -> stage.role())
                        .toList());
        assertEquals(
                List.of(Role.ACCOUNT_MANAGER, Role.DATA_ADMINISTRATOR),
                first.chains().get(1).stages().stream()
                        .map(stage -> stage.role())
                        .toList());
    }

    @Test
    @DisplayName("003-M 三 更名须有更名通知、合同、登记证或营业执照")
    @Regulation("003-M 三")
    void a_renaming_needs_the_notice_the_contract_and_a_certificate_or_licence() {
        ChangePolicy first = policies().active(LocalDate.of(2026, 11, 2));
        assertEquals(
                List.of(
                        new PaperDemand(Set.of(PaperKind.RENAMING_NOTICE)),
                        new PaperDemand(Set.of(PaperKind.CONTRACT)),
                        new PaperDemand(Set.of(PaperKind.LICENCE, PaperKind.REGISTRATION_CERTIFICATE))),
                first.renaming());
    }

    @Test
    void a_later_version_is_active_from_its_start_day_and_comes_back_as_it_was_given() {
        ChangePolicies policies = policies();
        ChangePolicy first = policies.active(LocalDate.of(2026, 11, 2));
        ChangePolicy second = new ChangePolicy(
                first.code(),
                2,
                LocalDate.of(2026, 12, 1),
                first.title(),
                first.owner(),
                first.clause(),
                List.of(first.chains().get(1)),
                30,
                first.renaming());
        policies.add(second);
        assertEquals(first, policies.active(LocalDate.of(2026, 11, 30)));
        assertEquals(second, policies.active(LocalDate.of(2026, 12, 1)));
        assertEquals(second, policies.version(2).orElseThrow());
        assertEquals(2, policies.versions().get(0).version());
        assertThrows(Stale.class, () -> policies.add(second));
    }
}
