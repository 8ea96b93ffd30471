package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
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
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.RehearsalView;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.api.RehearsedRow.Difference;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangeContent;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.spi.PastRequests;

@DisplayName("002 §5.1 预演：交上去之前，看过去一季度会有什么不同")
@Regulation("002 §5.1")
class RehearsingDraftsTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final ChainStage APPLIES = new ChainStage(
            Labels.of("数据管理员更新"), Role.DATA_ADMINISTRATOR, ChainStage.Scope.ANYWHERE, 1, 2, Set.of(), "002 §5.2");

    private final LampStaff staff = new LampStaff(
            FileFixtures.actor("S0601", "钱进", Role.FINANCE),
            FileFixtures.actor("S1001", "赵山", Role.SALES_MANAGER),
            FileFixtures.actor("S1008", "王建国", Role.ACCOUNT_MANAGER));
    private final LampFactory factory = new LampFactory();
    private final RuleDrafts drafts =
            new RuleDrafts(factory.rules.desk, factory.adoption, new PolicyDemands(staff, staff));
    private final PastBook past = new PastBook();

    private RehearsalView rehearsed(RuleWish wish) {
        return new RehearseDraft(drafts, past.quarter(factory))
                .rehearse(LI_XIAOMEI, new RehearseDraft.Command(wish, null, 20));
    }

    private static PastRequests.OfFile file(Actor owner, boolean restricted) {
        return new PastRequests.OfFile(
                CustomerId.next(), owner.id(), owner.department(), restricted, "KH-440300-0001", "深圳光辉照明工程有限公司");
    }

    private void changed(Actor owner, ChangeRequest.Kind kind, String field) {
        past.changed.add(new PastRequests.Changed(
                ChangeRequestId.next(),
                file(owner, false),
                kind,
                "standard",
                ProposedChange.of(
                        Set.of(field), Set.of(), guanghui(), guanghui().with(field, "别的")),
                List.of(),
                MORNING.minus(Duration.ofDays(3))));
    }

    private AmendChangePolicy.Command chains(List<PaperDemand> renaming, ChainStage... stages) {
        ChangeContent before = factory.changePolicies.versions().get(0).content();
        return new AmendChangePolicy.Command(
                1,
                new ChangeContent(
                        before.title(),
                        List.of(new ChangeChain(
                                "all",
                                Labels.of("全部变更"),
                                "002 §5.2",
                                Set.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL),
                                Set.of(),
                                List.of(stages))),
                        before.farthestDays(),
                        renaming),
                TOMORROW,
                "",
                "",
                null);
    }

    @Test
    @DisplayName("变更流程：环节不同、缺资料、不能受理，逐份说明；看不到的只计数；没有交上去任何东西")
    void change_requests_are_tried_with_other_chains_and_papers() {
        changed(LI_XIAOMEI, ChangeRequest.Kind.CHANGE, "phone");
        changed(LIU_YANG, ChangeRequest.Kind.CHANGE, "phone");
        changed(LI_XIAOMEI, ChangeRequest.Kind.RENAMING, "name");
        changed(LI_XIAOMEI, ChangeRequest.Kind.CHANGE, "telex");
        RehearsalView answer = rehearsed(chains(List.of(new PaperDemand(Set.of(PaperKind.OTHER))), APPLIES));
        assertEquals(4, answer.changes());
        assertEquals(0, answer.registrations() + answer.writings() + answer.moves());
        assertEquals(4, answer.different());
        assertEquals(1, answer.unseen());
        assertEquals(Map.of(Difference.CHAIN, 3, Difference.PAPERS, 1, Difference.REFUSED, 1), answer.counts());
        RehearsedRow renamed = answer.rows().stream()
                .filter(row -> row.kind() == RehearsedRow.Kind.RENAMING)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("客户经理审核必要性", "数据管理员更新"),
                renamed.reasons().get(0).before().stream().map(Labels::zh).toList());
        assertEquals(
                List.of("数据管理员更新"),
                renamed.reasons().get(0).after().stream().map(Labels::zh).toList());
        assertEquals(
                List.of("OTHER"),
                renamed.reasons().get(1).after().stream().map(Labels::zh).toList());
        RehearsedRow refused = answer.rows().stream()
                .filter(row -> row.reasons().get(0).difference() == Difference.REFUSED)
                .findFirst()
                .orElseThrow();
        assertEquals("telex", refused.reasons().get(0).after().get(0).zh());
        assertEquals(1, factory.changePolicies.versions().size());
        assertEquals(0, factory.rules.requests.open(9).size());
        assertEquals(List.of(), factory.trail.changed);
    }

    @Test
    @DisplayName("环节、资料都够：照旧")
    void what_stays_the_same_is_not_listed() {
        changed(LI_XIAOMEI, ChangeRequest.Kind.RENAMING, "name");
        ChangeChain standard =
                factory.changePolicies.versions().get(0).chain("standard").orElseThrow();
        RehearsalView answer = rehearsed(chains(List.of(), standard.stages().toArray(ChainStage[]::new)));
        assertEquals(1, answer.changes());
        assertEquals(0, answer.different());
    }

    private void written(boolean restricted, String... fields) {
        past.written.add(new PastRequests.Written(
                file(LI_XIAOMEI, restricted), 2, List.of(fields), MORNING.minus(Duration.ofDays(5))));
    }

    private static TriggerTask task(String title, int days) {
        return new TriggerTask(Labels.of(title), TriggerTask.To.ROLE, Role.FINANCE, days, "", Labels.NONE);
    }

    @Test
    @DisplayName("变更触发：会多出、会没有、对象或期限不同的待办")
    void past_changes_are_tried_with_other_triggers() {
        written(false, "legalRepresentative", "phone");
        written(false, "contacts[0].contactsName");
        written(true, "legalRepresentative", "phone");
        RehearsalView answer = rehearsed(new ChangeTriggers.Command(
                1,
                List.of(new Trigger(
                        "phone", Labels.of("电话变更"), Set.of("phone"), List.of(task("信用复核", 9), task("回访", 2)))),
                Role.SALES_MANAGER,
                TOMORROW,
                "",
                "",
                null));
        assertEquals(3, answer.writings());
        assertEquals(0, answer.changes());
        assertEquals(1, answer.different());
        RehearsedRow row = answer.rows().get(0);
        assertEquals(RehearsedRow.Kind.FILE, row.kind());
        assertEquals(
                List.of(Difference.TASKS_MORE, Difference.TASKS_LESS, Difference.TASKS_OTHER),
                row.reasons().stream().map(RehearsedRow.Why::difference).toList());
        assertEquals("回访", row.reasons().get(0).after().get(0).zh());
        assertEquals("更新合同签署人", row.reasons().get(1).before().get(0).zh());
        assertEquals("信用复核", row.reasons().get(2).after().get(0).zh());
    }

    private void moved(LifeStage from, LifeStage to) {
        past.moved.add(new PastRequests.Moved(file(LI_XIAOMEI, false), 3, from, to, MORNING.minus(Duration.ofDays(7))));
    }

    @Test
    @DisplayName("业务阶段：要绕行的写出路线，到不了的写明，可以的照旧")
    void past_moves_are_tried_with_other_stages() {
        moved(LifeStage.POTENTIAL, LifeStage.CONCLUDED);
        moved(LifeStage.POTENTIAL, LifeStage.LOST);
        moved(LifeStage.LOST, LifeStage.POTENTIAL);
        RehearsalView answer = rehearsed(new ChangeStages.Command(
                1,
                Map.of(
                        LifeStage.POTENTIAL, Set.of(LifeStage.CONCLUDED),
                        LifeStage.CONCLUDED, Set.of(LifeStage.LOST)),
                TOMORROW,
                "",
                "",
                null));
        assertEquals(3, answer.moves());
        assertEquals(Map.of(Difference.DETOUR, 1, Difference.BARRED, 1), answer.counts());
        RehearsedRow.Why detour = answer.rows().stream()
                .map(row -> row.reasons().get(0))
                .filter(why -> why.difference() == Difference.DETOUR)
                .findFirst()
                .orElseThrow();
        assertEquals(2, detour.before().size());
        assertEquals(3, detour.after().size());
    }

    private ChangePolicy.Command numbers(int base, LocalDate startsOn) {
        PolicyContent before = factory.policies.versions().get(0).content();
        return new ChangePolicy.Command(
                base,
                new PolicyContent(
                        Labels.of("另一名称"),
                        before.stages(),
                        before.verifier(),
                        before.codeRule(),
                        before.aliases(),
                        before.freshnessDays(),
                        before.tiers(),
                        before.terms()),
                startsOn,
                "",
                "");
    }

    @Test
    @DisplayName("与提交同样的检查和权限，只是可以还没写理由")
    void a_draft_passes_the_checks_of_its_hand_in_but_for_the_reason() {
        assertEquals(0, rehearsed(numbers(1, TOMORROW)).different());
        assertThrows(Stale.class, () -> rehearsed(numbers(2, TOMORROW)));
        assertEquals(
                ProfileRule.POLICY_STARTS_TOO_EARLY,
                assertThrows(Refused.class, () -> rehearsed(numbers(1, TODAY))).rule());
        assertThrows(Missing.class, () -> rehearsed(new AdoptProfile.Command(1, "moon", TOMORROW, "")));
        assertEquals(
                ProfileRule.POLICY_NOTE_MISSING,
                assertThrows(Refused.class, () -> factory.changePolicy.change(LI_XIAOMEI, numbers(1, TOMORROW)))
                        .rule());
        assertEquals(
                Permission.CHANGE_POLICY,
                RehearseDraft.class.getAnnotation(Question.class).needs());
        assertEquals(
                Permission.CHANGE_POLICY,
                ChangeTriggers.class.getAnnotation(UseCase.class).needs());
    }
}
