package org.kedang.profiles.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.OpeningPolicy;

/** What every keeper of policy versions promises. */
@DisplayName("C01、C02 建档流程按版本保存")
public abstract class PoliciesContract {

    /** A keeper that holds exactly version 1. */
    protected abstract Policies policies();

    @Test
    void a_later_version_is_active_from_its_start_day_and_comes_back_as_it_was_given() {
        Policies policies = policies();
        OpeningPolicy first = policies.active(LocalDate.of(2026, 11, 2));
        OpeningPolicy second = new OpeningPolicy(
                first.code(),
                2,
                LocalDate.of(2026, 12, 1),
                first.title(),
                first.owner(),
                first.clause(),
                "编号改短",
                first.stages(),
                first.verifier(),
                new CodeRule("K{6位流水}"),
                first.aliases(),
                first.freshnessDays(),
                first.tiers());
        policies.add(second);
        assertEquals(first, policies.active(LocalDate.of(2026, 11, 30)));
        assertEquals(second, policies.active(LocalDate.of(2026, 12, 1)));
        assertEquals(second, policies.version(2).orElseThrow());
        assertEquals(2, policies.versions().get(0).version());
        assertThrows(Stale.class, () -> policies.add(second));
    }
}
