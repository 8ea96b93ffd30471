package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import org.kedang.approvals.web.SubjectSummary;

/** Shows a change request in the inbox: what shall change, why, and with which papers. */
@Dependent
public class ChangeSummary implements SubjectSummary {
    @Override
    public String kind() {
        return "changeRequest";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/profiles/change-summary.xhtml";
    }
}
