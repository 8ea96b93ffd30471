package org.kedang.profiles.usecase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.Registration;

/** Which papers a policy asks of a form, and which are there (F21; 003-M 一, 二). */
final class PaperCheck {
    private PaperCheck() {}

    /** @throws Refused {@code PAPERS_MISSING} with their names */
    static void atSubmission(Registration form, OpeningPolicy policy) {
        Set<String> there = codes(form.papers());
        refuse(FileRule.PAPERS_MISSING, lacking(asked(form, policy.terms().papers(Paper.NeededAt.SUBMISSION)), there));
    }

    /** @throws Refused {@code PAPERS_MISSING} or {@code PAPERS_NOT_ACCEPTED} with their names */
    static void atAcceptance(Registration form, OpeningPolicy policy) {
        List<Paper> asked = asked(form, policy.terms().papers()).stream()
                .filter(paper -> paper.neededAt() != Paper.NeededAt.NEVER)
                .toList();
        refuse(FileRule.PAPERS_MISSING, lacking(asked, codes(form.papers())));
        Set<String> accepted =
                codes(form.papers().stream().filter(FormPaper::accepted).toList());
        refuse(FileRule.PAPERS_NOT_ACCEPTED, lacking(asked, accepted));
    }

    /** Those asked of a customer of this type. */
    static List<Paper> asked(Registration form, List<Paper> papers) {
        String type = form.values().text("customerType");
        return papers.stream().filter(paper -> paper.applies().to(type)).toList();
    }

    private static Set<String> codes(List<FormPaper> papers) {
        return papers.stream().map(FormPaper::code).collect(Collectors.toSet());
    }

    private static List<String> lacking(List<Paper> asked, Set<String> there) {
        return asked.stream()
                .filter(paper -> !there.contains(paper.code()))
                .map(paper -> paper.name().zh())
                .toList();
    }

    private static void refuse(FileRule rule, List<String> names) {
        if (!names.isEmpty()) {
            throw new Refused(rule, String.join("、", names));
        }
    }
}
