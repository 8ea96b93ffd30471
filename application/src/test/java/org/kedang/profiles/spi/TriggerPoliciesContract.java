package org.kedang.profiles.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;

/** What every keeper of trigger policies promises. */
@DisplayName("变更触发规则按版本保存")
public abstract class TriggerPoliciesContract {

    /** A keeper that holds exactly version 1, the lamp factory's. */
    protected abstract TriggerPolicies policies();

    @Test
    @DisplayName("000 变更触发机制：法定代表人变更，五个工作日内更新合同签署人、信用复核；传真不触发")
    @Regulation("000 变更触发机制")
    void the_first_version_makes_two_tasks_of_a_new_legal_representative() {
        TriggerPolicy first = policies().active(LocalDate.of(2026, 11, 6));
        Trigger legal = first.triggers().get(0);
        assertEquals(List.of("legalRepresentative"), legal.pulledBy(List.of("fax", "legalRepresentative")));
        assertEquals(
                List.of("更新合同签署人", "信用复核"),
                legal.tasks().stream().map(task -> task.title().zh()).toList());
        assertEquals("signers", legal.tasks().get(0).block());
        assertEquals(Role.FINANCE, legal.tasks().get(1).role());
        assertEquals(5, legal.tasks().get(0).workingDays());
        assertEquals(
                0,
                first.triggers().stream()
                        .filter(trigger -> !trigger.pulledBy(List.of("fax")).isEmpty())
                        .count());
        assertEquals(Role.SALES_MANAGER, first.escalation());
    }

    @Test
    void a_later_version_is_active_from_its_start_day_and_comes_back_as_it_was_given() {
        TriggerPolicies policies = policies();
        TriggerPolicy first = policies.active(LocalDate.of(2026, 11, 6));
        Trigger contacts = new Trigger(
                "contacts",
                Labels.of("联系人变更"),
                Set.of("contacts"),
                List.of(new TriggerTask(Labels.of("回访"), TriggerTask.To.OWNER, null, 2, "phones", Labels.of("电话"))));
        TriggerPolicy second = first.next(
                List.of(contacts),
                Role.GENERAL_MANAGER,
                new DictionaryNote(LocalDate.of(2026, 12, 1), "S0902 何维", "", "联系人变更要回访"));
        policies.add(second);
        assertEquals(first, policies.active(LocalDate.of(2026, 11, 30)));
        assertEquals(second, policies.active(LocalDate.of(2026, 12, 1)));
        assertEquals(second, policies.version(2).orElseThrow());
        assertEquals(2, policies.versions().get(0).version());
        assertThrows(Stale.class, () -> policies.add(second));
    }
}
