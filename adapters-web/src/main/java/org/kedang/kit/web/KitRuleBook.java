package org.kedang.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.kedang.kit.domain.CalendarRule;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.ClockRule;
import org.kedang.kit.usecase.GuardRule;
import org.kedang.kit.usecase.RetryRule;
import org.kedang.portal.rest.RuleBook;

/** The rules of repeats, of the clock and of the calendar. */
@ApplicationScoped
public class KitRuleBook implements RuleBook {
    @Override
    public List<Rule> rules() {
        return Stream.<Rule[]>of(RetryRule.values(), ClockRule.values(), GuardRule.values(), CalendarRule.values())
                .flatMap(Stream::of)
                .toList();
    }
}
