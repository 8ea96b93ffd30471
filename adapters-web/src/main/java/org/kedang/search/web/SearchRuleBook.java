package org.kedang.search.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kedang.kit.domain.Rule;
import org.kedang.portal.rest.RuleBook;
import org.kedang.search.api.SearchRule;

/** The rules of searching. */
@ApplicationScoped
public class SearchRuleBook implements RuleBook {
    @Override
    public List<Rule> rules() {
        return List.of(SearchRule.values());
    }
}
