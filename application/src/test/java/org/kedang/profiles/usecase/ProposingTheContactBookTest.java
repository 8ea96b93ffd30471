package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.ExpectedSale;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.SampleChanges;

@DisplayName("现款小额只需登记通讯录（003-R 一）")
class ProposingTheContactBookTest {
    private static final Figure LIMIT = new Figure(
            Figure.CASH_WITHOUT_FILE, Labels.of("现款可不建档"), new BigDecimal("10000"), Figure.Unit.YUAN, "003-R 一");

    private final LampFactory factory =
            factory(new PolicyTerms(Map.of(), List.of(), List.of(LIMIT), List.of(), Map.of(), ""));

    private static LampFactory factory(PolicyTerms terms) {
        OpeningPolicy plain = FileFixtures.policy("K{6位流水}");
        return new LampFactory(
                new LampStaff(),
                new LampFactory.Books(
                        new InMemoryPolicies(new OpeningPolicy(
                                plain.code(),
                                plain.version(),
                                plain.startsOn(),
                                plain.title(),
                                plain.owner(),
                                plain.clause(),
                                plain.note(),
                                plain.stages(),
                                plain.verifier(),
                                plain.codeRule(),
                                plain.aliases(),
                                plain.freshnessDays(),
                                plain.tiers(),
                                terms)),
                        new InMemoryChangePolicies(SampleChanges.policy()),
                        new OneDictionary(),
                        List::of));
    }

    private static ExpectedSale sale(ExpectedSale.Payment payment, String amount) {
        return new ExpectedSale(payment, new BigDecimal(amount));
    }

    private static StartRegistration.Started started(LampFactory at, ExpectedSale expected) {
        return at.start.start(new StartRegistration.Command(guanghui(), FileTier.FULL, null, expected), LI_XIAOMEI);
    }

    private static @Nullable Figure proposed(LampFactory at, RegistrationId form) {
        return at.readForm.read(new ReadRegistration.Command(form), LI_XIAOMEI).contactBook();
    }

    private @Nullable Figure proposed(ExpectedSale.Payment payment, String amount) {
        return proposed(factory, started(factory, sale(payment, amount)).id());
    }

    @Test
    @DisplayName("一万元以下（含一万元）现款：建议通讯录；多一分、非现款、没说：不建议")
    @Regulation("003-R 一")
    void cash_up_to_the_figure_itself_is_proposed_for_the_contact_book() {
        assertEquals(LIMIT, proposed(ExpectedSale.Payment.CASH, "10000"));
        assertNull(proposed(ExpectedSale.Payment.CASH, "10000.01"));
        assertNull(proposed(ExpectedSale.Payment.CASH, "0"));
        assertNull(proposed(ExpectedSale.Payment.OTHER, "500"));
        assertNull(proposed(ExpectedSale.Payment.UNSAID, "500"));
        LampFactory silent = factory(PolicyTerms.NONE);
        assertNull(proposed(
                silent, started(silent, sale(ExpectedSale.Payment.CASH, "500")).id()));
    }

    @Test
    @DisplayName("只是建议：照样可以提交；存草稿不说就照旧")
    @Regulation("003-R 一")
    void nobody_is_forced_and_what_was_said_stays_until_something_else_is_said() {
        StartRegistration.Started form = started(factory, sale(ExpectedSale.Payment.CASH, "8000"));
        long kept = factory.save.save(
                new SaveDraft.Command(form.id(), form.revision(), guanghui().with("remark", "老客户介绍"), FileTier.FULL),
                LI_XIAOMEI);
        assertEquals(LIMIT, proposed(factory, form.id()));
        long more = factory.save.save(
                new SaveDraft.Command(
                        form.id(), kept, guanghui(), FileTier.FULL, sale(ExpectedSale.Payment.CASH, "12000")),
                LI_XIAOMEI);
        assertNull(proposed(factory, form.id()));
        long unused = factory.submit.submit(new SubmitRegistration.Command(form.id(), more, null, ""), LI_XIAOMEI);
        RegistrationId second =
                started(factory, sale(ExpectedSale.Payment.CASH, "8000")).id();
        assertEquals(
                new BigDecimal("8000.00"),
                Objects.requireNonNull(factory.readForm.read(new ReadRegistration.Command(second), LI_XIAOMEI))
                        .expected()
                        .amount());
    }

    @Test
    void an_amount_is_money() {
        for (String wrong : List.of("-1", "0.001", "1000000000000")) {
            assertEquals(
                    FileRule.EXPECTED_AMOUNT,
                    assertThrows(Refused.class, () -> sale(ExpectedSale.Payment.CASH, wrong))
                            .rule());
        }
        assertEquals(sale(ExpectedSale.Payment.CASH, "1E+3"), sale(ExpectedSale.Payment.CASH, "1000.00"));
    }
}
