package org.kedang.borrowing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.api.LoanView;
import org.kedang.borrowing.usecase.PrintLoanSlip;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperForm;
import org.kedang.portal.text.Messages;

/** 借阅单: what the slip says on paper, in the printer's language. */
final class LoanSlipForm {
    private LoanSlipForm() {}

    static PaperForm of(PrintLoanSlip.Slip slip, Actor printer, Messages texts) {
        LoanView loan = slip.loan();
        LoanRow row = loan.row();
        List<PaperForm.Block> blocks = new ArrayList<>();
        blocks.add(application(loan, texts));
        blocks.add(new PaperForm.Table(
                texts.get("loans.files"),
                List.of(texts.get("file.number"), texts.get("file.name")),
                row.files().stream()
                        .map(file -> List.of(file.number(), file.name()))
                        .toList()));
        blocks.add(course(loan, texts));
        return new PaperForm(
                texts.tag(),
                texts.get("portal.name"),
                texts.get("loans.slip"),
                row.number(),
                row.borrowerName() + " " + row.borrower(),
                List.of(texts.of(row.standing()), texts.of(loan.secrecy())),
                row.number(),
                blocks,
                List.of(
                        texts.get("loans.slip.sign.borrower"),
                        texts.get("loans.slip.sign.approver"),
                        texts.get("loans.slip.sign.keeper")),
                texts.text("loans.slip.foot", printer.name(), printer.number(), texts.time(slip.at())),
                texts.get("file.print.page"));
    }

    private static PaperForm.Fields application(LoanView loan, Messages texts) {
        LoanRow row = loan.row();
        List<PaperForm.Pair> pairs = new ArrayList<>();
        pairs.add(new PaperForm.Pair(texts.get("loans.borrower"), row.borrowerName() + " " + row.borrower(), false));
        pairs.add(new PaperForm.Pair(texts.get("loans.department"), loan.department(), false));
        pairs.add(new PaperForm.Pair(texts.get("loans.purpose"), texts.of(row.purpose()), false));
        pairs.add(new PaperForm.Pair(
                texts.get("loans.media"),
                row.media().stream().map(texts::of).collect(Collectors.joining(texts.get("portal.list.separator"))),
                false));
        pairs.add(new PaperForm.Pair(texts.get("loans.from"), row.from().toString(), false));
        pairs.add(new PaperForm.Pair(texts.get("loans.until"), row.until().toString(), false));
        pairs.add(new PaperForm.Pair(
                texts.get("loans.categories"),
                row.categories().stream()
                        .map(category -> texts.get("file.category." + category))
                        .collect(Collectors.joining(texts.get("portal.list.separator"))),
                true));
        pairs.add(new PaperForm.Pair(texts.get("loans.reason"), loan.reason(), true));
        return new PaperForm.Fields(texts.get("loans.application"), pairs);
    }

    private static PaperForm.Fields course(LoanView loan, Messages texts) {
        List<PaperForm.Pair> pairs = new ArrayList<>();
        LoanView.Decided decided = loan.decision();
        if (decided != null) {
            pairs.add(new PaperForm.Pair(
                    texts.get("loans.decided"), decided.by() + " " + texts.time(decided.at()), true));
        }
        LoanView.HandedOut out = loan.handOut();
        if (out != null) {
            pairs.add(new PaperForm.Pair(texts.get("loans.handOut"), out.by() + " " + texts.time(out.at()), false));
            pairs.add(new PaperForm.Pair(texts.get("loans.pages.lent"), Integer.toString(out.pages()), false));
        }
        LoanView.Returned back = loan.returned();
        if (back != null) {
            pairs.add(new PaperForm.Pair(texts.get("loans.returned"), back.by() + " " + texts.time(back.at()), false));
            pairs.add(new PaperForm.Pair(texts.get("loans.pages.back"), Integer.toString(back.pages()), false));
            pairs.add(new PaperForm.Pair(texts.get("loans.differences"), Integer.toString(loan.differences()), false));
        }
        LoanView.Closed closed = loan.closing();
        if (closed != null) {
            pairs.add(new PaperForm.Pair(
                    texts.get("loans.closing"),
                    closed.by() + " " + texts.time(closed.at()) + " " + closed.explanation(),
                    true));
        }
        return new PaperForm.Fields(texts.get("loans.course"), pairs);
    }
}
