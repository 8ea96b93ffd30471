package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.RatingView;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.SampleChanges;

@DisplayName("已建档客户重新评价价值与风险（003-E 1）")
class RatingAgainTest {
    private static final Actor HEAD = FileFixtures.actor("S1003", "何美仪", Role.MARKETING_HEAD);
    private static final Actor MANAGER = FileFixtures.actor("S1001", "孙国强", Role.SALES_MANAGER);
    private static final CustomerRating FIRST = new CustomerRating(
            CustomerRating.Value.B, CustomerRating.Risk.LOW, "去年回款及时", HEAD.id(), MORNING.minusSeconds(60));

    private final LampFactory factory = new LampFactory(
            new LampStaff(HEAD, MANAGER),
            new LampFactory.Books(
                    new InMemoryPolicies(policy(StageDuty.SIGN)),
                    new InMemoryChangePolicies(SampleChanges.policy()),
                    new OneDictionary(),
                    List::of));
    private final CustomerId customer = CustomerId.next();

    private static OpeningPolicy policy(StageDuty duty) {
        return new OpeningPolicy(
                "own",
                1,
                LocalDate.of(2020, 1, 1),
                Labels.of("建档"),
                "销售部",
                "",
                "",
                List.of(stage("评价", Role.MARKETING_HEAD, duty), stage("核实", Role.DATA_ADMINISTRATOR, StageDuty.VERIFY)),
                Role.DATA_ADMINISTRATOR,
                new CodeRule("K{6位流水}"),
                List.of(),
                Map.of(),
                List.of());
    }

    private static ChainStage stage(String name, Role role, StageDuty duty) {
        return new ChainStage(Labels.of(name), role, ChainStage.Scope.ANYWHERE, 1, 2, Set.of(duty), "");
    }

    @BeforeEach
    void filed() {
        CustomerFile file = FileFixtures.file(customer, guanghui(), "KH-440300-0012");
        file.rate(FIRST);
        factory.store
                .files()
                .add(file, FileFixtures.opening(customer, guanghui()).firstVersion());
    }

    private CustomerFile file() {
        return factory.store.files().find(customer).orElseThrow();
    }

    private long rate(Actor by, String basis) {
        return factory.rate.rate(
                new RateCustomer.Command(
                        customer, file().revision(), CustomerRating.Value.C, CustomerRating.Risk.HIGH, basis),
                by);
    }

    private static void assertRefused(Rule rule, Executable work) {
        assertEquals(rule, assertThrows(Refused.class, work).rule());
    }

    @Test
    @DisplayName("新的评价在封面上，以前的留存，经办人得知，日志写明前后与依据")
    @Regulation("003-E 1")
    void the_last_rating_counts_the_ones_before_are_kept_and_the_owner_is_told() {
        factory.pass(Duration.ofDays(40));
        long unused = rate(HEAD, " 本季两次逾期 ");
        List<RatingView> all = factory.ratings.read(customer, LI_XIAOMEI).ratings();
        assertEquals(
                List.of("C HIGH 本季两次逾期 何美仪", "B LOW 去年回款及时 何美仪"),
                all.stream()
                        .map(one -> one.value() + " " + one.risk() + " " + one.basis() + " " + one.by())
                        .toList());
        assertEquals(MORNING.plus(Duration.ofDays(40)), all.get(0).at());
        assertEquals(
                file().rating(),
                factory.store.views().read(customer).orElseThrow().rating());
        assertEquals("本季两次逾期", factory.trail.reason);
        assertEquals("B LOW -> C HIGH", factory.trail.values.get(factory.trail.values.size() - 1));
        LampFactory.Notice notice = factory.notices.get(factory.notices.size() - 1);
        assertEquals(LI_XIAOMEI.id(), notice.recipient());
        assertEquals("customerRated", notice.template());
        assertEquals("何美仪", notice.words().get("by"));
    }

    @Test
    @DisplayName("制度没有评价环节的，由部门负责人评价；有的，只由该环节的角色评价")
    @Regulation("003-E 1")
    void the_role_that_rates_at_opening_rates_again_and_heads_of_departments_where_none_does() {
        assertTrue(factory.ratings.read(customer, HEAD).mayRate());
        assertTrue(factory.ratings.read(customer, MANAGER).mayRate());
        assertFalse(factory.ratings.read(customer, CHEN_SHUAN).mayRate());
        assertRefused(FileRule.RATING_NOT_YOURS, () -> rate(CHEN_SHUAN, "凭印象"));
        assertEquals(
                Set.of(Role.DEPARTMENT_MANAGER, Role.SALES_MANAGER, Role.MARKETING_HEAD),
                policy(StageDuty.SIGN).raters());
        assertEquals(Set.of(Role.MARKETING_HEAD), policy(StageDuty.RATE).raters());
    }

    @Test
    @DisplayName("不写依据、评价自己的客户、看到的不是最新的，都不成")
    @Regulation("003-H 二.2")
    void a_rating_needs_a_basis_another_one_than_the_owner_and_the_file_as_it_is() {
        assertRefused(FileRule.RATING_BASIS_MISSING, () -> rate(HEAD, "  "));
        assertThrows(
                Stale.class,
                () -> factory.rate.rate(
                        new RateCustomer.Command(
                                customer,
                                file().revision() + 1,
                                CustomerRating.Value.A,
                                CustomerRating.Risk.LOW,
                                "回款及时"),
                        HEAD));
        assertRefused(FileRule.RATING_OWN_CUSTOMER, () -> file().rateAgain(new CustomerRating(
                CustomerRating.Value.A, CustomerRating.Risk.LOW, "回款及时", LI_XIAOMEI.id(), MORNING)));
        assertEquals(FIRST, file().rating());
        assertEquals(1, factory.store.history().ratings(customer).size());
    }

    @Test
    @DisplayName("回看过去某一时刻，评价也是当时的")
    @Regulation("000 任意时间节点的版本对比")
    void the_past_shows_what_was_thought_then() {
        factory.pass(Duration.ofDays(2));
        long unused = rate(HEAD, "本季两次逾期");
        PastReading past = new PastReading(factory.store.views(), factory.store.history(), factory.dictionaries);
        assertEquals(FIRST, past.rating(customer, MORNING.plusSeconds(5)));
        assertEquals(file().rating(), past.rating(customer, MORNING.plus(Duration.ofDays(2))));
        assertNull(past.rating(customer, MORNING.minus(Duration.ofDays(1))));
    }
}
