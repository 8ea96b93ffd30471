package org.kedang.borrowing.web;

import jakarta.enterprise.context.Dependent;
import org.kedang.approvals.web.SubjectSummary;

/** Shows a wish to borrow in the inbox: who, what, what for, how long. */
@Dependent
public class LoanSummary implements SubjectSummary {
    @Override
    public String kind() {
        return "loan";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/borrowing/loan-summary.xhtml";
    }
}
