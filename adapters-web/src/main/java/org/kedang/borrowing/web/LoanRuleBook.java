package org.kedang.borrowing.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.kit.domain.Rule;
import org.kedang.portal.rest.RuleBook;

/** The rules of borrowing. */
@ApplicationScoped
public class LoanRuleBook implements RuleBook {
    @Override
    public List<Rule> rules() {
        return List.of(LoanRule.values());
    }
}
