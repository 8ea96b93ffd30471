package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;

@DisplayName("002 §5.1 改制度要申请：总经理批准才成版本，改不了历史")
@Regulation("002 §5.1")
class AskingForRulesTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final Actor officer = FileFixtures.actor("S0902", "何维", Role.SYSTEM_OFFICER);
    private final Actor other = FileFixtures.actor("S0903", "何双", Role.SYSTEM_OFFICER);
    private final LampFactory factory = new LampFactory();
    private final RuleChangeRows rows = new RuleChangeRows(new LampStaff(officer, RuleOffice.GENERAL_MANAGER));
    private final ReadRuleChange read =
            new ReadRuleChange(factory.rules.desk, factory.shelf, rows, factory.rules, factory.trail);

    private static PolicyContent numbered(LampFactory factory, String rule) {
        PolicyContent before = factory.policies.versions().get(0).content();
        return new PolicyContent(
                before.title(),
                before.stages(),
                before.verifier(),
                new CodeRule(rule),
                before.aliases(),
                before.freshnessDays(),
                before.tiers());
    }

    private RuleChangeRef asked(String rule, LocalDate from, @Nullable RuleChangeId mends) {
        int base = factory.policies.versions().get(0).version();
        return factory.changePolicy.change(
                officer, new ChangePolicy.Command(base, numbered(factory, rule), from, "四位不够用", "002 §5.1", mends));
    }

    private static void assertRefused(ProfileRule rule, Executable act) {
        assertEquals(rule, assertThrows(Refused.class, act).rule());
    }

    @Test
    @DisplayName("批准前没有新版本；批准后有，从申请的日子起")
    void nothing_is_different_before_the_general_manager_agrees() {
        RuleChangeRef asked = asked("K{6位流水}", TOMORROW, null);
        factory.pass(Duration.ofDays(0));
        assertEquals(1, factory.policies.versions().size());
        ReadRuleChange.Answer open = read.read(officer, new ReadRuleChange.Command(asked.id()));
        assertEquals("K{6位流水}", open.after().opening().codeRule().template());
        assertEquals("KH-{行政区划6位}-{4位流水}", open.before().opening().codeRule().template());
        assertTrue(open.mayWithdraw());
        assertFalse(open.mayDecide());
        assertFalse(open.mayMend());
        RuleChangeRef unused = factory.rules.granted(asked);
        assertEquals(2, factory.policies.active(TOMORROW).version());
        assertEquals(1, factory.policies.active(TODAY).version());
        assertEquals(TOMORROW, factory.rules.request(asked).inForceFrom());
        assertEquals(
                List.of("ruleChangeGranted 灯饰厂建档流程 v2"),
                factory.rules.told.stream()
                        .map(line -> line.replaceAll(" .* v2", " 灯饰厂建档流程 v2"))
                        .toList());
    }

    @Test
    @DisplayName("批准时申请的日子已过：次日起生效，并写明")
    void a_first_day_that_has_gone_by_becomes_the_next_one() {
        RuleChangeRef asked = asked("K{6位流水}", TOMORROW, null);
        factory.pass(Duration.ofDays(5));
        RuleChangeRef unused = factory.rules.granted(asked);
        assertEquals(TODAY.plusDays(6), factory.policies.versions().get(0).startsOn());
        assertEquals(TODAY.plusDays(6), factory.rules.request(asked).inForceFrom());
        assertEquals(TOMORROW, factory.rules.request(asked).startsOn());
    }

    @Test
    @DisplayName("其间另有新版本：不能批准，退回后按新版重提")
    void a_request_made_from_an_older_version_is_stale() {
        RuleChangeRef slow = asked("K{6位流水}", TOMORROW, null);
        RuleChangeRef quick = factory.rules.granted(asked("M{6位流水}", TOMORROW, null));
        assertTrue(read.read(officer, new ReadRuleChange.Command(slow.id())).stale());
        assertRefused(ProfileRule.RULES_STALE, () -> factory.rules.granted(slow));
        assertEquals(2, factory.policies.versions().size());
        assertRefused(ProfileRule.RULES_WRONG_STATE, () -> asked("N{6位流水}", TOMORROW, slow.id()));
        factory.rules.returned(slow, "已有新版，请按新版重提");
        assertEquals(
                "已有新版，请按新版重提",
                read.read(officer, new ReadRuleChange.Command(slow.id())).row().question());
        RuleChangeRef mended = asked("N{6位流水}", TOMORROW, slow.id());
        assertEquals(slow.id(), mended.id());
        RuleChangeRef unused = factory.rules.granted(mended);
        assertEquals("N{6位流水}", factory.policies.versions().get(0).codeRule().template());
        assertEquals(
                2, factory.rules.history(RuleDesk.KIND, slow.id().toString()).size());
        assertEquals(
                "M{6位流水}", factory.policies.version(2).orElseThrow().codeRule().template());
        assertEquals(RuleChange.State.GRANTED, factory.rules.request(quick).state());
    }

    @Test
    @DisplayName("本人可撤回，别人不能；退回的只能由本人、按同类重提")
    void only_who_asked_takes_it_back_or_mends_it() {
        WithdrawRuleChange withdraw = new WithdrawRuleChange(
                factory.rules.desk,
                factory.rules.requests,
                factory.rules,
                factory.trail,
                Clock.fixed(FileFixtures.MORNING, ZoneOffset.UTC));
        RuleChangeRef asked = asked("K{6位流水}", TOMORROW, null);
        assertRefused(
                ProfileRule.RULES_NOT_REQUESTER,
                () -> withdraw.withdraw(other, new WithdrawRuleChange.Command(asked.id(), asked.revision(), "")));
        assertThrows(Stale.class, () -> withdraw.withdraw(officer, new WithdrawRuleChange.Command(asked.id(), 99, "")));
        factory.rules.returned(asked, "说明理由");
        RuleChange request = factory.rules.request(asked);
        assertRefused(ProfileRule.RULES_OTHER_KIND, () -> request.demandMendable(RuleChange.Kind.STAGES, officer.id()));
        assertRefused(
                ProfileRule.RULES_NOT_REQUESTER, () -> request.demandMendable(RuleChange.Kind.OPENING, other.id()));
        assertTrue(read.read(officer, new ReadRuleChange.Command(asked.id())).mayMend());
        withdraw.withdraw(officer, new WithdrawRuleChange.Command(asked.id(), asked.revision(), "不改了"));
        assertEquals(RuleChange.State.WITHDRAWN, factory.rules.request(asked).state());
        assertEquals(1, factory.policies.versions().size());
    }

    @Test
    @DisplayName("没有别的总经理可批：不受理")
    void without_a_general_manager_nothing_can_be_asked() {
        RuleOffice empty = new RuleOffice(factory.shelf, new LampStaff(), factory.trail, clock());
        RuleOffice own =
                new RuleOffice(factory.shelf, new LampStaff(RuleOffice.GENERAL_MANAGER), factory.trail, clock());
        RuleProposal proposal = RuleProposal.of(factory.policies.versions().get(0));
        DictionaryNote about = RuleDesk.about(officer, TOMORROW, "x", "");
        assertRefused(
                ProfileRule.RULES_NOBODY_APPROVES,
                () -> empty.desk.propose(officer, RuleChange.Kind.OPENING, "x", proposal, about, null));
        assertRefused(
                ProfileRule.RULES_NOBODY_APPROVES,
                () -> own.desk.propose(
                        RuleOffice.GENERAL_MANAGER, RuleChange.Kind.OPENING, "x", proposal, about, null));
    }

    private static Clock clock() {
        return Clock.fixed(FileFixtures.MORNING, ZoneOffset.UTC);
    }
}
