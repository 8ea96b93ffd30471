package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import org.kedang.approvals.web.SubjectSummary;

/** Shows a change of the rules in the inbox: what would be different, why and from when on. */
@Dependent
public class RuleSummary implements SubjectSummary {
    @Override
    public String kind() {
        return "ruleChange";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/profiles/rule-summary.xhtml";
    }
}
