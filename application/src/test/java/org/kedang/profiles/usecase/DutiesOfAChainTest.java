package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalSentBack;
import org.kedang.approvals.api.ApprovalStagePassed;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.SampleChanges;

@DisplayName("建档各环节各尽其责，谁也不能只点一下就放行（002 §5.1）")
class DutiesOfAChainTest {
    private static final Actor HEAD = FileFixtures.actor("S1003", "何美仪", Role.MARKETING_HEAD);
    private static final Actor ARCHIVIST = FileFixtures.actor("S0301", "钱文谨", Role.ARCHIVIST);
    private static final EvidenceContent SCAN = EvidenceContent.of("%PDF-1.7 扫描件".getBytes(StandardCharsets.UTF_8));

    private final LampFactory factory = new LampFactory(
            new LampStaff(HEAD, ARCHIVIST),
            new LampFactory.Books(
                    new InMemoryPolicies(policy()),
                    new InMemoryChangePolicies(SampleChanges.policy()),
                    new OneDictionary(),
                    List::of));

    private static OpeningPolicy policy() {
        return new OpeningPolicy(
                "own",
                1,
                LocalDate.of(2020, 1, 1),
                Labels.of("先签字、再评价与验收、后核实建档"),
                "销售部",
                "",
                "",
                List.of(
                        stage("管理员先签字", Role.DATA_ADMINISTRATOR, StageDuty.SIGN),
                        stage("部门负责人评价并验收", Role.MARKETING_HEAD, StageDuty.RATE, StageDuty.ACCEPT_PAPERS),
                        stage("管理员核实", Role.DATA_ADMINISTRATOR, StageDuty.VERIFY),
                        stage("档案中心签字", Role.ARCHIVIST, StageDuty.SIGN)),
                Role.DATA_ADMINISTRATOR,
                new CodeRule("K{6位流水}"),
                List.of(),
                Map.of(),
                List.of());
    }

    private static ChainStage stage(String name, Role role, StageDuty... duties) {
        return new ChainStage(Labels.of(name), role, ChainStage.Scope.ANYWHERE, 1, 2, Set.of(duties), "");
    }

    private RegistrationId submitted() {
        RegistrationId id = factory.start
                .start(StartRegistration.Command.of(guanghui()), LI_XIAOMEI)
                .id();
        AttachPaper.Attached unused =
                factory.attach.attach(new AttachPaper.Command(id, form(id).revision(), "", "执照.pdf", SCAN), LI_XIAOMEI);
        long unusedRevision =
                factory.submit.submit(new SubmitRegistration.Command(id, form(id).revision(), null, ""), LI_XIAOMEI);
        return id;
    }

    private Registration form(RegistrationId id) {
        return factory.store.registrations().find(id).orElseThrow();
    }

    private SignRegistration.Signed sign(RegistrationId id, Actor by, SignRegistration.@Nullable Rated rated) {
        RegistrationView view = factory.readForm.read(new ReadRegistration.Command(id), LI_XIAOMEI);
        return factory.sign.sign(
                new SignRegistration.Command(id, view.revision(), view.approvalRevision(), "同意", rated, Set.of(""), ""),
                by);
    }

    private FileRegistration.Filed verify(RegistrationId id, long revision, Actor by) {
        RegistrationView view = factory.readForm.read(new ReadRegistration.Command(id), LI_XIAOMEI);
        return factory.file.file(
                new FileRegistration.Command(
                        id, revision, view.approvalRevision(), null, "黄志明", Verification.Means.PHONE, MORNING, "", ""),
                by);
    }

    private static SignRegistration.Rated rated() {
        return new SignRegistration.Rated(CustomerRating.Value.B, CustomerRating.Risk.LOW, "去年回款及时");
    }

    private static void assertRefused(Rule rule, Executable work) {
        assertEquals(rule, assertThrows(Refused.class, work).rule());
    }

    private void toVerification(RegistrationId id) {
        assertNull(sign(id, CHEN_SHUAN, null).customer());
        assertNull(sign(id, HEAD, rated()).customer());
    }

    @Test
    @Regulation("002 §5.1")
    void verifying_is_only_done_at_the_stage_that_verifies() {
        RegistrationId id = submitted();
        assertRefused(FileRule.WRONG_STATE, () -> verify(id, form(id).revision(), CHEN_SHUAN));
        toVerification(id);
        assertNull(verify(id, form(id).revision(), CHEN_SHUAN).customer());
        assertNotNull(sign(id, ARCHIVIST, null).customer());
    }

    @Test
    @DisplayName("没有份的人先被挡住，不会从修订号上打听到什么")
    void who_has_no_part_in_it_learns_nothing_of_revisions() {
        RegistrationId id = submitted();
        assertThrows(NotPermitted.class, () -> verify(id, 99, LIU_YANG));
        assertThrows(
                NotPermitted.class,
                () -> factory.sign.sign(new SignRegistration.Command(id, 99, 99, "", rated(), Set.of(), ""), LIU_YANG));
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> sign(id, LI_XIAOMEI, rated()));
    }

    @Test
    @DisplayName("退回申请人后，验收过的资料与评价都要重来")
    @Regulation("003-M 二")
    void what_was_accepted_and_rated_is_done_again_after_a_return() {
        RegistrationId id = submitted();
        toVerification(id);
        assertTrue(form(id).papers().stream().allMatch(FormPaper::accepted));
        assertNotNull(form(id).rating());
        factory.giveBack.giveBack(
                new ReturnRegistration.Command(
                        id,
                        factory.readForm
                                .read(new ReadRegistration.Command(id), LI_XIAOMEI)
                                .approvalRevision(),
                        "电话打不通"),
                CHEN_SHUAN);
        assertTrue(form(id).papers().stream().noneMatch(FormPaper::accepted));
        assertNull(form(id).rating());
    }

    @Test
    @DisplayName("退回到前面的环节，那里做过的也要重做；已建档的不再退到建档之前")
    void what_was_done_is_done_again_where_it_was_sent_back_to() {
        RegistrationId id = submitted();
        toVerification(id);
        List<StageSpec> again = approval(id).stages().subList(1, 3);
        factory.decisions.sentBack(sentBack(id, again));
        assertTrue(form(id).papers().stream().noneMatch(FormPaper::accepted));
        assertNull(form(id).rating());
        RegistrationId filed = submittedAgain();
        toVerification(filed);
        assertNull(verify(filed, form(filed).revision(), CHEN_SHUAN).customer());
        assertNotNull(sign(filed, ARCHIVIST, null).customer());
        assertRefused(FileRule.WRONG_STATE, () -> factory.decisions.sentBack(sentBack(filed, again)));
    }

    private RegistrationId submittedAgain() {
        RegistrationId id =
                factory.submitted(guanghui().with("name", "东莞明灯有限公司").with("phone", "0769-22001111"), LI_XIAOMEI);
        assertNotNull(id);
        return id;
    }

    @Test
    void a_stage_nobody_knows_does_not_pass() {
        RegistrationId id = submitted();
        StageSpec stranger = new StageSpec("别处来的", Role.ARCHIVIST, StageSpec.Scope.ANYWHERE, 1, 2);
        assertRefused(
                FileRule.STAGE_UNKNOWN,
                () -> factory.decisions.passed(new ApprovalStagePassed(
                        approval(id).id(), Forms.subject(form(id)), stranger, "", CHEN_SHUAN.id(), MORNING)));
    }

    private ApprovalView approval(RegistrationId id) {
        return factory.desk.view(new ApprovalId(Objects.requireNonNull(form(id).approval())));
    }

    private ApprovalSentBack sentBack(RegistrationId id, List<StageSpec> again) {
        return new ApprovalSentBack(approval(id).id(), Forms.subject(form(id)), again, CHEN_SHUAN.id(), MORNING);
    }
}
