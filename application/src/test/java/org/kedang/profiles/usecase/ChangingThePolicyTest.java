package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.TierRule;
import org.kedang.profiles.domain.Verification;

@DisplayName("002 §5.1 建档流程改版：从某日起生效，不改历史，已提交的按原版办完")
@Regulation("002 §5.1")
class ChangingThePolicyTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final Actor officer = FileFixtures.actor("S0902", "何维", Role.SYSTEM_OFFICER);
    private final LampFactory factory = new LampFactory();

    private PolicyContent with(String codeRule, ChainStage... stages) {
        PolicyContent before = factory.policies.versions().get(0).content();
        return new PolicyContent(
                before.title(),
                stages.length == 0 ? before.stages() : List.of(stages),
                before.verifier(),
                new CodeRule(codeRule),
                before.aliases(),
                before.freshnessDays(),
                before.tiers());
    }

    private static ChainStage stage(String name, Role role) {
        return new ChainStage(Labels.of(name), role, ChainStage.Scope.ANYWHERE, 1, 2);
    }

    private OpeningPolicy change(int base, PolicyContent content, LocalDate from, String note) {
        RuleChangeRef unused = factory.rules.granted(asked(base, content, from, note));
        return factory.policies.versions().get(0);
    }

    private RuleChangeRef asked(int base, PolicyContent content, LocalDate from, String note) {
        return factory.changePolicy.change(officer, new ChangePolicy.Command(base, content, from, note, " 002 §5.1 "));
    }

    private ProfileRule refused(PolicyContent content, LocalDate from, String note) {
        return (ProfileRule) assertThrows(Refused.class, () -> change(1, content, from, note))
                .rule();
    }

    @Test
    void the_new_version_says_who_why_and_since_when_and_leaves_a_trace() {
        OpeningPolicy second = change(1, with("K{6位流水}"), TOMORROW, "四位不够用");
        assertEquals(2, second.version());
        assertEquals("S0902 何维", second.owner());
        assertEquals("四位不够用", second.note());
        assertEquals("002 §5.1", second.clause());
        assertEquals(1, factory.policies.active(TODAY).version());
        assertEquals(2, factory.policies.active(TOMORROW).version());
        assertEquals("四位不够用", factory.trail.reason);
        assertEquals(List.of("codeRule", "startsOn", "startsOn"), factory.trail.changed);
        assertTrue(factory.trail.values.contains("KH-{行政区划6位}-{4位流水} -> K{6位流水}"));
        assertEquals(
                Permission.CHANGE_POLICY,
                ChangePolicy.class.getAnnotation(UseCase.class).needs());
    }

    @Test
    void the_first_version_stays_as_it_was() {
        OpeningPolicy first = factory.policies.version(1).orElseThrow();
        OpeningPolicy unused = change(1, with("K{6位流水}"), TOMORROW, "四位不够用");
        assertEquals(first, factory.policies.version(1).orElseThrow());
        assertEquals(2, factory.policies.versions().size());
    }

    @Test
    void it_starts_tomorrow_at_the_earliest_and_not_before_the_newest() {
        assertEquals(ProfileRule.POLICY_STARTS_TOO_EARLY, refused(with("K{6位流水}"), TODAY, "急"));
        OpeningPolicy unused = change(1, with("K{6位流水}"), TODAY.plusDays(30), "年底起");
        Refused no = assertThrows(Refused.class, () -> change(2, with("K{7位流水}"), TODAY.plusDays(29), "提前"));
        assertEquals(ProfileRule.POLICY_STARTS_TOO_EARLY, no.rule());
    }

    @Test
    void without_a_reason_or_a_difference_there_is_no_version() {
        assertEquals(ProfileRule.POLICY_NOTE_MISSING, refused(with("K{6位流水}"), TOMORROW, " "));
        assertEquals(ProfileRule.POLICY_UNCHANGED, refused(with("KH-{行政区划6位}-{4位流水}"), TOMORROW, "没改"));
        assertEquals(1, factory.policies.versions().size());
    }

    @Test
    void two_officers_do_not_overwrite_each_other() {
        OpeningPolicy unused = change(1, with("K{6位流水}"), TOMORROW, "一");
        assertThrows(Stale.class, () -> change(1, with("K{7位流水}"), TOMORROW, "二"));
    }

    @Test
    void a_stage_nobody_could_decide_is_refused() {
        ChainStage verified = stage("核实", Role.DATA_ADMINISTRATOR);
        assertEquals(
                ProfileRule.POLICY_NOBODY_DECIDES,
                refused(with("K{6位流水}", stage("总经理审批", Role.GENERAL_MANAGER), verified), TOMORROW, "加总经理"));
        assertEquals(
                ProfileRule.POLICY_NOBODY_DECIDES,
                refused(with("K{6位流水}", stage("代表审批", Role.SALES_REP), verified), TOMORROW, "加代表"));
        assertEquals(ProfileRule.POLICY_WRONG, refusedWithoutVerifier());
    }

    private ProfileRule refusedWithoutVerifier() {
        return refused(with("K{6位流水}", stage("代表审批", Role.SALES_REP)), TOMORROW, "不核实");
    }

    @Test
    void what_a_tier_asks_must_be_in_the_dictionary_and_freshness_within_reason() {
        PolicyContent before = factory.policies.versions().get(0).content();
        PolicyContent unknown = new PolicyContent(
                before.title(),
                before.stages(),
                before.verifier(),
                before.codeRule(),
                before.aliases(),
                before.freshnessDays(),
                List.of(new TierRule(FileTier.FULL, List.of("nothing"), 0)));
        assertEquals(ProfileRule.FIELD_UNKNOWN, refused(unknown, TOMORROW, "试"));
        PolicyContent never = new PolicyContent(
                before.title(),
                before.stages(),
                before.verifier(),
                before.codeRule(),
                before.aliases(),
                Map.of(ApprovalGroup.KEY, 0),
                before.tiers());
        assertEquals(ProfileRule.POLICY_FRESHNESS, refused(never, TOMORROW, "试"));
    }

    @Test
    @DisplayName("已提交的登记按提交那天的版本办完：编号、环节都不变")
    void a_running_request_keeps_the_policy_it_began_with() {
        RegistrationId before = factory.submitted(guanghui(), LI_XIAOMEI);
        OpeningPolicy unused = change(1, with("K{6位流水}"), TOMORROW, "四位不够用");
        factory.pass(Duration.ofDays(3));
        assertEquals(2, factory.policies.active(TODAY.plusDays(3)).version());
        assertEquals("KH-440300-0001", filed(before));
        RegistrationId after = factory.submitted(
                guanghui()
                        .with("name", "东莞明灯有限公司")
                        .with("phone", "0769-22001111")
                        .with("address", "东莞市南城区1号"),
                LI_XIAOMEI);
        assertEquals("K000001", filed(after));
    }

    private String filed(RegistrationId id) {
        Registration form = factory.store.registrations().find(id).orElseThrow();
        return factory.file
                .file(
                        new FileRegistration.Command(
                                id,
                                form.revision(),
                                1,
                                form.values(),
                                "黄志明",
                                Verification.Means.PHONE,
                                MORNING,
                                "",
                                ""),
                        CHEN_SHUAN)
                .number();
    }

    private static ChainStage signing(String name, int quorum) {
        return new ChainStage(
                Labels.of(name),
                Role.DATA_ADMINISTRATOR,
                ChainStage.Scope.ANYWHERE,
                quorum,
                2,
                Set.of(StageDuty.SIGN),
                "");
    }

    @Test
    @DisplayName("职责重复的审批链当场退回，不会悄悄放行")
    @Regulation("002 §5.1")
    void a_chain_in_which_a_duty_would_be_passed_by_a_click_is_refused() {
        assertEquals(
                ProfileRule.CHAIN_DUTY_TWICE,
                refused(
                        with("K{6位流水}", stage("再核实", Role.DATA_ADMINISTRATOR), stage("核实", Role.DATA_ADMINISTRATOR)),
                        TOMORROW,
                        "两道核实"));
    }

    @Test
    void a_running_request_keeps_its_chain() {
        RegistrationId before = factory.submitted(guanghui(), LI_XIAOMEI);
        OpeningPolicy unused =
                change(1, with("K{6位流水}", signing("先签字", 1), stage("核实", Role.DATA_ADMINISTRATOR)), TOMORROW, "先签字再核实");
        factory.pass(Duration.ofDays(3));
        assertEquals(1, factory.stagesOf(before));
        RegistrationId after =
                factory.submitted(guanghui().with("name", "东莞明灯有限公司").with("phone", "0769-22001111"), LI_XIAOMEI);
        assertEquals(2, factory.stagesOf(after));
    }
}
