package org.kedang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that never fails guards nothing: each is seen red on a class that breaks it. */
@DisplayName("每条架构规则都能发现违规")
class HouseRulesFailTest {
    /** Rule, and the bad sample its report has to name. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("01 domain is plain Java", "LampWithAnnotation"),
            Map.entry("02 use cases see only domain and ports", "OpenWindow"),
            Map.entry("03 persistence knows no use case", "JdbcCallingUp"),
            Map.entry("04 web knows neither ports nor the database", "PageWithPort"),
            Map.entry("05 contexts have no cycles", "badsample.left"),
            Map.entry("06 contexts meet only in api", "Trespasser"),
            Map.entry("07 the inside asks no clock, net or database", "ClockReader"),
            Map.entry("08 a use case is one verb", "TwoVerbs"),
            Map.entry("09 a use case names its permission", "StrayVerb"),
            Map.entry("10 events and views are records", "MutableEvent"),
            Map.entry("11 names are plain", "LampManager"),
            Map.entry("12 adapters keep to themselves", "Reacher"),
            Map.entry("13 domain fields are private and nothing is set", "OpenLamp"),
            Map.entry("14 aggregates meet by id", "HoldingAggregate"),
            Map.entry("15 nobody asks the pool itself", "JdbcWithPool"));

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("org.kedang.badsample");

    @TestFactory
    Stream<DynamicTest> each_rule_fails_on_its_bad_sample() {
        return House.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> fails(rule.getKey(), rule.getValue())));
    }

    @Test
    void there_is_a_bad_sample_for_every_rule() {
        assertEquals(House.rules().keySet(), Map.copyOf(SAMPLES).keySet());
    }

    @Test
    @DisplayName("没有声明权限的用例不能通过(默认拒绝)")
    void a_verb_without_stereotype_is_denied() {
        String report =
                House.aUseCaseIsOneVerb().evaluate(BAD).getFailureReport().toString();
        assertTrue(report.contains("UnguardedVerb carries neither @UseCase nor @Question"), report);
        assertTrue(report.contains("ClosedVerb is final"), report);
        assertTrue(report.contains("NobodysVerb does not say who acts"), report);
    }

    private static void fails(String name, ArchRule rule) {
        EvaluationResult result = rule.evaluate(BAD);
        assertTrue(result.hasViolation(), name + " finds nothing wrong");
        String report = result.getFailureReport().toString();
        assertTrue(report.contains(SAMPLES.getOrDefault(name, "-")), report);
    }
}
