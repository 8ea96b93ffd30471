package org.kedang.approvals.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.kit.domain.Rule;
import org.kedang.portal.rest.RuleBook;

/** The rules of approvals. */
@ApplicationScoped
public class ApprovalsRuleBook implements RuleBook {
    @Override
    public List<Rule> rules() {
        return List.of(ApprovalsRule.values());
    }
}
