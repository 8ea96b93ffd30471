package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.RehearsalView;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.spi.PastRequests;

@DisplayName("预演：改后的制度会怎样办理过去一季度的申请")
@Regulation("002 §5.1")
class RehearsingRulesTest {
    private final Actor officer = FileFixtures.actor("S0902", "何维", Role.SYSTEM_OFFICER);
    private final LampFactory factory = new LampFactory();
    private final PastBook past = new PastBook();

    private RehearsalView rehearsed(RuleChangeRef asked, Actor reader, @Nullable String cursor, int limit) {
        return new RehearseRules(factory.rules.desk, past.quarter(factory))
                .rehearse(reader, new RehearseRules.Command(asked.id(), cursor, limit));
    }

    private void form(Actor handler, int daysAgo) {
        past.opened.add(new PastRequests.Opened(
                RegistrationId.next(),
                handler.id(),
                handler.department(),
                guanghui(),
                FileTier.PROVISIONAL,
                1,
                Set.of(),
                MORNING.minus(Duration.ofDays(daysAgo))));
    }

    private RuleChangeRef asked(List<ChainStage> stages, PolicyTerms terms) {
        PolicyContent before = factory.policies.versions().get(0).content();
        PolicyContent wished = new PolicyContent(
                before.title(),
                stages,
                before.verifier(),
                new CodeRule("K{6位流水}"),
                before.aliases(),
                before.freshnessDays(),
                before.tiers(),
                terms);
        return factory.changePolicy.change(officer, new ChangePolicy.Command(1, wished, TODAY.plusDays(1), "试", ""));
    }

    @Test
    @DisplayName("只改编号：都照旧")
    void what_decides_nothing_makes_no_difference() {
        form(LI_XIAOMEI, 3);
        RuleChangeRef asked = asked(factory.policies.versions().get(0).stages(), PolicyTerms.NONE);
        RehearsalView answer = rehearsed(asked, LI_XIAOMEI, null, 20);
        assertEquals(1, answer.registrations());
        assertEquals(0, answer.different());
        assertFalse(answer.capped());
    }

    @Test
    @DisplayName("超过限额：只看最近的，并说明")
    void more_than_are_looked_at_is_said() {
        for (int i = 0; i <= RehearsalView.MOST; i++) {
            form(LI_XIAOMEI, 3);
        }
        RehearsalView answer =
                rehearsed(asked(factory.policies.versions().get(0).stages(), PolicyTerms.NONE), LI_XIAOMEI, null, 20);
        assertEquals(RehearsalView.MOST, answer.registrations());
        assertTrue(answer.capped());
    }

    @Test
    @DisplayName("多一环节、多一件资料：逐份列出原因；看不到的只计数；超过一季度的不看")
    void other_stages_and_papers_are_told_and_rights_are_kept() {
        form(LI_XIAOMEI, 1);
        form(FileFixtures.LIU_YANG, 2);
        form(LI_XIAOMEI, 3);
        form(LI_XIAOMEI, 200);
        List<ChainStage> stages = new ArrayList<>(List.of(new ChainStage(
                Labels.of("先签字"),
                Role.DATA_ADMINISTRATOR,
                ChainStage.Scope.ANYWHERE,
                1,
                2,
                Set.of(StageDuty.SIGN),
                "")));
        stages.addAll(factory.policies.versions().get(0).stages());
        PolicyTerms terms = new PolicyTerms(
                Map.of(),
                List.of(new Paper("licence", Labels.of("营业执照"), Paper.NeededAt.SUBMISSION, "003-M 一.1", Applies.ALL)),
                List.of(),
                List.of(),
                Map.of(),
                "");
        RuleChangeRef asked = asked(stages, terms);
        RehearsalView answer = rehearsed(asked, LI_XIAOMEI, null, 1);
        assertEquals(3, answer.registrations());
        assertEquals(3, answer.different());
        assertEquals(1, answer.unseen());
        assertEquals(3, answer.counts().get(RehearsedRow.Difference.CHAIN));
        assertEquals(3, answer.counts().get(RehearsedRow.Difference.PAPERS));
        assertEquals(1, answer.rows().size());
        RehearsedRow first = answer.rows().get(0);
        assertEquals("先签字", first.reasons().get(0).after().get(0).zh());
        assertEquals("营业执照", first.reasons().get(1).after().get(0).zh());
        RehearsalView rest = rehearsed(asked, LI_XIAOMEI, answer.next(), 5);
        assertEquals(1, rest.rows().size());
        assertNull(rest.next());
        assertTrue(first.at().isAfter(rest.rows().get(0).at()));
        RehearsalView blind = rehearsed(asked, officer, null, 5);
        assertEquals(3, blind.unseen());
        assertEquals(List.of(), blind.rows());
        assertEquals(1, factory.policies.versions().size());
    }
}
