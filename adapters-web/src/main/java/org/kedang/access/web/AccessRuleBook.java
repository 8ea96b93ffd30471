package org.kedang.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kedang.access.domain.AccessRule;
import org.kedang.kit.domain.Rule;
import org.kedang.portal.rest.RuleBook;

/** The rules of accounts and the firm. */
@ApplicationScoped
public class AccessRuleBook implements RuleBook {
    @Override
    public List<Rule> rules() {
        return List.of(AccessRule.values());
    }
}
