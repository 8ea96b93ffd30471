package org.kedang.conduct.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.usecase.SignedCopy;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperBook;
import org.kedang.portal.text.Messages;

/** A signed agreement as it is printed: its text, then who signed it, when and how. */
final class AgreementBook {
    private static final Pattern ITEM = Pattern.compile("(（[一二三四五六七八九十]{1,3}）)(.*)");

    private AgreementBook() {}

    static String fileName(SignedCopy copy) {
        return "agreement-v" + copy.signature().version() + "-"
                + copy.signature().number() + ".pdf";
    }

    static PaperBook of(SignedCopy copy, Actor printer, Instant now, Messages words) {
        AgreementSignature signature = copy.signature();
        List<PaperBook.Chapter> chapters = new ArrayList<>(chapters(copy, words));
        List<PaperBook.Piece> pieces = new ArrayList<>();
        pieces.add(new PaperBook.Table(
                List.of(words.get("conduct.print.what"), words.get("conduct.print.value")),
                List.of(1, 4),
                List.of(
                        List.of(words.get("conduct.signer"), signature.name() + " " + signature.number()),
                        List.of(words.get("conduct.version"), Integer.toString(signature.version())),
                        List.of(words.get("conduct.signedAt"), words.time(signature.signedAt())),
                        List.of(words.get("conduct.hash"), signature.textHash()),
                        List.of(
                                words.get("conduct.way"),
                                words.of(signature.hand().way())
                                        + (signature.hand().way() == Handwriting.Way.TYPED
                                                ? " " + signature.hand().mark()
                                                : "")))));
        if (signature.hand().way() == Handwriting.Way.DRAWN) {
            pieces.add(new PaperBook.Drawing(
                    words.get("conduct.signature"), signature.hand().mark()));
        }
        chapters.add(new PaperBook.Chapter(words.get("conduct.signature"), pieces));
        String foot = words.text("rules.book.foot", printer.name(), printer.number(), words.time(now));
        return new PaperBook(
                words.tag(),
                words.get("portal.name"),
                copy.title(),
                List.of(
                        words.text("conduct.print.fact", signature.name(), signature.number(), signature.version()),
                        words.text("conduct.print.when", words.time(signature.signedAt())),
                        words.get(copy.sound() ? "conduct.print.sound" : "conduct.print.broken")),
                words.get("rules.book.contents"),
                chapters,
                foot,
                words.get("file.print.page"));
    }

    private static List<PaperBook.Chapter> chapters(SignedCopy copy, Messages words) {
        List<PaperBook.Chapter> chapters = new ArrayList<>();
        String heading = words.get("conduct.print.preamble");
        List<PaperBook.Piece> pieces = new ArrayList<>();
        for (String paragraph : copy.paragraphs()) {
            if (TextLine.isHeading(paragraph)) {
                if (!pieces.isEmpty()) {
                    chapters.add(new PaperBook.Chapter(heading, pieces));
                }
                heading = paragraph;
                pieces = new ArrayList<>();
                continue;
            }
            Matcher item = ITEM.matcher(paragraph);
            pieces.add(
                    item.matches()
                            ? new PaperBook.Article(item.group(1), item.group(2), "")
                            : new PaperBook.Article("", paragraph, ""));
        }
        chapters.add(new PaperBook.Chapter(heading, pieces));
        return chapters;
    }
}
