package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.RuleVersionRow;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangeContent;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.InMemoryRuleHistory;

@DisplayName("002 §5.1、§5.2 变更流程改版：申请、总经理批准、历次版本可对照")
@Regulation({"002 §5.1", "002 §5.2"})
class ChangingTheChangePolicyTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final ChainStage APPLIES = stage("数据管理员更新", null, 1);

    private final Actor officer = FileFixtures.actor("S0902", "何维", Role.SYSTEM_OFFICER);
    private final LampStaff people = new LampStaff(officer, RuleOffice.GENERAL_MANAGER);
    private final LampFactory factory = new LampFactory();
    private final AmendChangePolicy amend = new AmendChangePolicy(
            new RuleDrafts(factory.rules.desk, factory.adoption, new PolicyDemands(people, people)),
            factory.rules.desk);
    private final Clock clock = Clock.fixed(FileFixtures.MORNING, ZoneOffset.UTC);
    private final InMemoryRuleHistory history =
            new InMemoryRuleHistory(factory.changePolicies, factory.dictionaries, factory.rules.requests);
    private final RuleVersionRows rows = new RuleVersionRows(people);
    private final ListRuleVersions list = new ListRuleVersions(history, factory.shelf, rows, clock);
    private final CompareRuleVersions compare = new CompareRuleVersions(history, factory.shelf, rows, clock);

    private static ChainStage stage(String name, @Nullable MeetingRule meeting, int quorum) {
        return new ChainStage(
                Labels.of(name),
                Role.DATA_ADMINISTRATOR,
                ChainStage.Scope.ANYWHERE,
                quorum,
                2,
                Set.of(),
                "002 §5.2",
                meeting);
    }

    private static ChangeChain chain(Set<ApprovalGroup> approval, Set<String> groups, ChainStage... stages) {
        return new ChangeChain("all", Labels.of("全部变更"), "002 §5.2", approval, groups, List.of(stages));
    }

    private static ChangeChain everything(ChainStage... stages) {
        return chain(Set.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL), Set.of(), stages);
    }

    private ChangeContent content(int days, ChangeChain... chains) {
        ChangeContent before = newest().content();
        return new ChangeContent(
                before.title(),
                chains.length == 0 ? List.of(everything(APPLIES)) : List.of(chains),
                days,
                List.of(new PaperDemand(Set.of(PaperKind.LICENCE))));
    }

    private ChangePolicy newest() {
        return factory.changePolicies.versions().get(0);
    }

    private RuleChangeRef asked(ChangeContent content, @Nullable RuleChangeId mends) {
        return amend.change(
                officer,
                new AmendChangePolicy.Command(newest().version(), content, TOMORROW, " 预约太远容易忘记 ", "002 §5.2", mends));
    }

    private ProfileRule refused(ChangeContent content) {
        return (ProfileRule)
                assertThrows(Refused.class, () -> asked(content, null)).rule();
    }

    @Test
    @DisplayName("批准前照旧；批准后自次日起用新流程，旧版本原样保留")
    void it_counts_when_it_is_granted_and_leaves_the_first_version_alone() {
        ChangePolicy first = newest();
        RuleChangeRef asked = asked(content(30), null);
        assertEquals(1, newest().version());
        assertTrue(factory.trail.changed.containsAll(List.of("chains", "farthestDays", "renaming", "startsOn")));
        RuleChangeRef unused = factory.rules.granted(asked);
        ChangePolicy second = newest();
        assertEquals(2, second.version());
        assertEquals("S0902 何维", second.owner());
        assertEquals("预约太远容易忘记", second.note());
        assertEquals(30, second.farthestDays());
        assertEquals(List.of(new PaperDemand(Set.of(PaperKind.LICENCE))), second.renaming());
        assertEquals(first, factory.changePolicies.active(TODAY));
        assertEquals(second, factory.changePolicies.active(TOMORROW));
        assertEquals(
                Permission.CHANGE_POLICY,
                AmendChangePolicy.class.getAnnotation(UseCase.class).needs());
    }

    @Test
    @DisplayName("退回后修改重提，仍是同一份申请")
    void a_returned_request_is_mended() {
        RuleChangeRef asked = asked(content(30), null);
        factory.rules.returned(asked, "三十天够吗？");
        RuleChangeRef again = asked(content(60), asked.id());
        assertEquals(asked.id(), again.id());
        RuleChangeRef unused = factory.rules.granted(again);
        assertEquals(60, newest().farthestDays());
    }

    @Test
    void what_cannot_work_is_refused() {
        MeetingRule meeting = new MeetingRule(Set.of(Role.GENERAL_MANAGER), List.of(), Majority.HALF);
        Set<ApprovalGroup> both = Set.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL);
        assertEquals(ProfileRule.POLICY_UNCHANGED, refused(newest().content()));
        assertEquals(ProfileRule.POLICY_FARTHEST, refused(content(3_651)));
        assertEquals(ProfileRule.CHAIN_LAST_FOR_ALL, refused(content(30, chain(both, Set.of("invoice"), APPLIES))));
        assertEquals(
                ProfileRule.CHAIN_LAST_FOR_ALL,
                refused(content(30, chain(Set.of(ApprovalGroup.KEY), Set.of(), APPLIES))));
        assertEquals(ProfileRule.CHAIN_NAME_TWICE, refused(content(30, everything(APPLIES, APPLIES))));
        assertEquals(ProfileRule.CHAIN_APPLIES_ALONE, refused(content(30, everything(stage("更新", meeting, 1)))));
        assertEquals(ProfileRule.CHAIN_APPLIES_ALONE, refused(content(30, everything(stage("更新", null, 2)))));
        ChangeChain elsewhere = new ChangeChain("x", Labels.of("没有的分组"), "", both, Set.of("nowhere"), List.of(APPLIES));
        assertEquals(ProfileRule.FIELD_UNKNOWN, refused(content(30, elsewhere, everything(APPLIES))));
        ChainStage nobody = new ChainStage(Labels.of("法务更新"), Role.LEGAL_RISK, ChainStage.Scope.ANYWHERE, 1, 2);
        assertEquals(ProfileRule.POLICY_NOBODY_DECIDES, refused(content(30, everything(nobody))));
        assertEquals(1, newest().version());
    }

    @Test
    void a_version_made_meanwhile_is_stale() {
        ChangeContent wanted = content(30);
        assertThrows(
                Stale.class,
                () -> amend.change(officer, new AmendChangePolicy.Command(7, wanted, TOMORROW, "改", "", null)));
    }

    @Test
    @DisplayName("历次版本：谁提出、谁批准、为什么，新的在前，分页")
    void the_history_says_who_asked_and_who_approved() {
        for (int days : new int[] {30, 60, 90}) {
            RuleChangeRef unused = factory.rules.granted(asked(content(days), null));
        }
        Slice<RuleVersionRow> first = list.list(officer, new ListRuleVersions.Command(RuleSet.CHANGING, null, 3));
        Slice<RuleVersionRow> rest =
                list.list(officer, new ListRuleVersions.Command(RuleSet.CHANGING, first.next(), 3));
        List<RuleVersionRow> all = new ArrayList<>(first.items());
        all.addAll(rest.items());
        assertEquals(
                List.of(4, 3, 2, 1), all.stream().map(RuleVersionRow::version).toList());
        assertEquals("孙国强", all.get(0).approvedBy());
        assertEquals("S0902 何维", all.get(0).owner());
        assertEquals("预约太远容易忘记", all.get(0).note());
        assertEquals("", all.get(3).approvedBy());
        assertNull(all.get(3).request());
        assertTrue(all.get(3).active());
        assertNull(rest.next());
    }

    @Test
    @DisplayName("任意两版可对照；不写时对照最新版与上一版；没有的版本不可对照")
    void any_two_versions_stand_side_by_side() {
        for (int days : new int[] {30, 60}) {
            RuleChangeRef unused = factory.rules.granted(asked(content(days), null));
        }
        CompareRuleVersions.Answer far =
                compare.compare(officer, new CompareRuleVersions.Command(RuleSet.CHANGING, 1, 3));
        assertEquals(365, far.rulesBefore().changing().farthestDays());
        assertEquals(60, far.rulesAfter().changing().farthestDays());
        assertEquals(far.rulesBefore().opening(), far.rulesAfter().opening());
        CompareRuleVersions.Answer usual =
                compare.compare(officer, new CompareRuleVersions.Command(RuleSet.CHANGING, null, null));
        assertEquals(3, usual.newest());
        assertEquals(2, usual.before().version());
        assertEquals(3, usual.after().version());
        assertThrows(
                Missing.class, () -> compare.compare(officer, new CompareRuleVersions.Command(RuleSet.CHANGING, 1, 9)));
        assertEquals(
                1,
                compare.compare(officer, new CompareRuleVersions.Command(RuleSet.DICTIONARY, null, null))
                        .before()
                        .version());
    }
}
