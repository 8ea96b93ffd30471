package org.kedang.vigilance.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kedang.kit.domain.Rule;
import org.kedang.portal.rest.RuleBook;
import org.kedang.vigilance.domain.VigilanceRule;

/** The rules of alerts and reports. */
@ApplicationScoped
public class VigilanceRuleBook implements RuleBook {
    @Override
    public List<Rule> rules() {
        return List.of(VigilanceRule.values());
    }
}
