package org.kedang.conduct.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.kit.domain.Rule;
import org.kedang.portal.rest.RuleBook;

/** The rules of agreement, quiz and training. */
@ApplicationScoped
public class ConductRuleBook implements RuleBook {
    @Override
    public List<Rule> rules() {
        return List.of(ConductRule.values());
    }
}
