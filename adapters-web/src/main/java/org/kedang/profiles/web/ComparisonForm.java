package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.Marks;
import org.kedang.portal.print.PaperForm;
import org.kedang.portal.print.PaperMarks;
import org.kedang.portal.print.Stamp;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.usecase.PrintComparison;

/** 客户档案对比表: two states side by side on paper; what was struck out is struck through, what was added underlined. */
final class ComparisonForm {
    private ComparisonForm() {}

    static PaperForm of(
            PrintComparison.Printed printed,
            boolean all,
            Actor printer,
            Messages texts,
            Function<String, String> divisions) {
        ComparisonView view = printed.comparison();
        List<Marks.Marked> lines = new Marks().of(ComparisonLines.of(view, all, new FieldWords(texts, divisions)));
        Secrecy secrecy = strictest(view.before().secrecy(), view.after().secrecy());
        return new PaperForm(
                texts.tag(),
                texts.get("portal.name"),
                texts.get("time.print.heading"),
                view.sameFile()
                        ? view.after().number()
                        : view.before().number() + " / " + view.after().number(),
                view.sameFile()
                        ? view.after().name()
                        : view.before().name() + " / " + view.after().name(),
                List.of(
                        texts.text("time.print.before", SideWords.of(view.before(), texts)),
                        texts.text("time.print.after", SideWords.of(view.after(), texts)),
                        texts.text("time.differences", view.differences()),
                        texts.get("time.print.legend")),
                view.after().number() + " " + printed.mark(),
                blocks(lines, texts),
                List.of(texts.get("file.print.sign.handler"), texts.get("file.print.sign.department")),
                texts.text(
                        "file.print.foot",
                        printer.name(),
                        printer.number(),
                        texts.time(printed.at()),
                        texts.of(secrecy),
                        printed.mark()),
                texts.get("file.print.page"));
    }

    /** What every page is tiled with. */
    static Stamp stamp(PrintComparison.Printed printed, Actor printer, Messages texts) {
        ComparisonView view = printed.comparison();
        return Stamp.of(
                printer,
                printed.at(),
                strictest(view.before().secrecy(), view.after().secrecy()),
                texts);
    }

    /** The name of the file a browser saves. */
    static String fileName(PrintComparison.Printed printed) {
        ComparisonView view = printed.comparison();
        return view.after().number() + "-v" + view.before().version() + "-v"
                + view.after().version() + ".pdf";
    }

    private static Secrecy strictest(Secrecy one, Secrecy other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static List<PaperForm.Block> blocks(List<Marks.Marked> lines, Messages texts) {
        List<String> columns = List.of(
                texts.get("portal.diff.field"), texts.get("portal.diff.before"), texts.get("portal.diff.after"));
        List<PaperForm.Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        String heading = "";
        for (Marks.Marked line : lines) {
            if (!line.section().isEmpty()) {
                if (!rows.isEmpty()) {
                    blocks.add(new PaperForm.Table(heading, columns, rows));
                }
                rows = new ArrayList<>();
                heading = line.section();
            }
            String note = line.note().isEmpty() ? "" : "\n" + line.note();
            rows.add(List.of(
                    line.row().isEmpty() ? line.label() : line.row() + "\n" + line.label(),
                    marked(line.before(), PaperMarks.STRUCK),
                    marked(line.after(), PaperMarks.UNDERLINED) + note));
        }
        if (rows.isEmpty()) {
            blocks.add(new PaperForm.Fields(
                    texts.get("time.print.heading"),
                    List.of(new PaperForm.Pair(texts.get("time.result"), texts.get("portal.diff.same"), true))));
        } else {
            blocks.add(new PaperForm.Table(heading, columns, rows));
        }
        return blocks;
    }

    private static String marked(List<Marks.Piece> pieces, char mark) {
        StringBuilder text = new StringBuilder();
        for (Marks.Piece piece : pieces) {
            text.append(piece.changed() ? PaperMarks.mark(piece.text(), mark) : PaperMarks.plain(piece.text()));
        }
        return text.toString();
    }
}
