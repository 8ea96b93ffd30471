package org.kedang.portal.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lays a regulation out on A4 pages: title and contents, then the chapters. Measures are points. */
final class BookLayout {
    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float MARGIN = 62;
    private static final float INNER = WIDTH - 2 * MARGIN;
    private static final float TOP = HEIGHT - 64;
    private static final float BOTTOM = 66;
    private static final float TEXT = 10.5f;
    private static final float LEAD = 17;
    private static final float CELL = 9;
    private static final float CELL_LEAD = 13;
    private static final float PAD = 4;
    private static final float CHAPTER = 14;
    private static final Pattern STEP = Pattern.compile("([ML])([0-9]+),([0-9]+)");

    private final PDDocument document;
    private final PaperPen pen;
    private final PaperLines lines;
    private final PaperBook book;
    private final List<Integer> starts = new ArrayList<>();
    private PDPageContentStream page;
    private float y;

    BookLayout(PDDocument document, PDType0Font font, PaperBook book) throws IOException {
        this.document = document;
        this.pen = new PaperPen(font);
        this.lines = new PaperLines(pen);
        this.book = book;
        this.page = newPage();
    }

    void lay() throws IOException {
        page.close();
        page = newPage();
        for (PaperBook.Chapter chapter : book.chapters()) {
            chapter(chapter);
        }
        page.close();
        front();
        feet();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = TOP;
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
        stream.setLineWidth(0.5f);
        return stream;
    }

    private void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            page.close();
            page = newPage();
        }
    }

    private void chapter(PaperBook.Chapter chapter) throws IOException {
        // a heading never stands alone at the foot of a page
        need(CHAPTER + 40 + 3 * LEAD);
        if (y < TOP) {
            y -= 20;
        }
        starts.add(document.getNumberOfPages());
        pen.text(page, chapter.heading(), MARGIN, y - CHAPTER, CHAPTER, true);
        y -= CHAPTER + 8;
        line(y, 0.8f);
        y -= 10;
        for (PaperBook.Piece piece : chapter.pieces()) {
            if (piece instanceof PaperBook.Article article) {
                article(article);
            } else if (piece instanceof PaperBook.Table table) {
                table(table);
            } else if (piece instanceof PaperBook.Drawing drawing) {
                drawing(drawing);
            }
        }
    }

    private void line(float at, float thick) throws IOException {
        page.setLineWidth(thick);
        page.moveTo(MARGIN, at);
        page.lineTo(WIDTH - MARGIN, at);
        page.stroke();
        page.setLineWidth(0.5f);
    }

    // the number stands out, the text follows it and hangs below itself
    private void article(PaperBook.Article article) throws IOException {
        float hang = Math.max(52, pen.width(article.number(), TEXT) + 10);
        String said = article.clause().isEmpty() ? article.text() : article.text() + " 〔" + article.clause() + "〕";
        List<String> wrapped = lines.wrap(said, INNER - hang, TEXT);
        need(Math.min(wrapped.size(), 3) * LEAD);
        pen.text(page, article.number(), MARGIN, y - TEXT - 1, TEXT, true);
        for (String text : wrapped) {
            need(LEAD);
            pen.text(page, text, MARGIN + hang, y - TEXT - 1, TEXT, false);
            y -= LEAD;
        }
        y -= 4;
    }

    private void drawing(PaperBook.Drawing drawing) throws IOException {
        float scale = 0.5f;
        need(LEAD + 200 * scale + 8);
        pen.text(page, drawing.caption(), MARGIN, y - TEXT - 1, TEXT, true);
        y -= LEAD;
        page.setLineWidth(1.4f);
        Matcher step = STEP.matcher(drawing.strokes());
        boolean open = false;
        while (step.find()) {
            float x = MARGIN + Integer.parseInt(step.group(2)) * scale;
            float at = y - Integer.parseInt(step.group(3)) * scale;
            if (step.group(1).equals("M")) {
                if (open) {
                    page.stroke();
                }
                page.moveTo(x, at);
                open = true;
            } else {
                page.lineTo(x, at);
            }
        }
        if (open) {
            page.stroke();
        }
        page.setLineWidth(0.5f);
        y -= 200 * scale + 8;
    }

    private void table(PaperBook.Table table) throws IOException {
        float[] widths = widths(table);
        y -= 2;
        need(3 * (CELL_LEAD + 2 * PAD));
        row(table.columns(), widths, true);
        for (List<String> cells : table.rows()) {
            float height = height(cells, widths);
            if (y - height < BOTTOM) {
                page.close();
                page = newPage();
                row(table.columns(), widths, true);
            }
            row(cells, widths, false);
        }
        y -= 12;
    }

    private static float[] widths(PaperBook.Table table) {
        float all = table.shares().stream().mapToInt(Integer::intValue).sum();
        float[] widths = new float[table.shares().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = INNER * table.shares().get(i) / all;
        }
        return widths;
    }

    private float height(List<String> cells, float[] widths) throws IOException {
        int tallest = 1;
        for (int i = 0; i < widths.length; i++) {
            tallest = Math.max(
                    tallest, lines.wrap(cells.get(i), widths[i] - 2 * PAD, CELL).size());
        }
        return tallest * CELL_LEAD + 2 * PAD - 1;
    }

    private void row(List<String> cells, float[] widths, boolean heading) throws IOException {
        float height = height(cells, widths);
        float x = MARGIN;
        if (heading) {
            page.setNonStrokingColor(0.93f);
            page.addRect(MARGIN, y - height, INNER, height);
            page.fill();
            page.setNonStrokingColor(0f);
        }
        for (float width : widths) {
            page.addRect(x, y - height, width, height);
            x += width;
        }
        page.stroke();
        x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            float at = y - PAD - CELL;
            for (String text : lines.wrap(cells.get(i), widths[i] - 2 * PAD, CELL)) {
                pen.text(page, text, x + PAD, at, CELL, heading);
                at -= CELL_LEAD;
            }
            x += widths[i];
        }
        y -= height;
    }

    private void front() throws IOException {
        try (PDPageContentStream stream =
                new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
            page = stream;
            stream.setLineWidth(0.5f);
            centred(book.firm(), HEIGHT - 118, 14, false);
            float size = 26;
            while (pen.width(book.title(), size) > INNER && size > 12) {
                size -= 1;
            }
            centred(book.title(), HEIGHT - 166, size, true);
            line(HEIGHT - 186, 1.2f);
            float at = HEIGHT - 210;
            for (String fact : book.facts()) {
                for (String text : lines.wrap(fact, INNER, 10)) {
                    centred(text, at, 10, false);
                    at -= 17;
                }
            }
            at -= 26;
            centred(book.contents(), at, 14, true);
            at -= 30;
            for (int i = 0; i < book.chapters().size(); i++) {
                entry(book.chapters().get(i).heading(), String.valueOf(starts.get(i)), at);
                at -= 23;
            }
        }
    }

    private void entry(String heading, String number, float at) throws IOException {
        float size = 11;
        pen.text(page, heading, MARGIN + 20, at, size, false);
        float right = WIDTH - MARGIN - 20 - pen.width(number, size);
        pen.text(page, number, right, at, size, false);
        float from = MARGIN + 28 + pen.width(heading, size);
        float step = pen.width(".", size) + 2.4f;
        for (float x = right - 8; x > from; x -= step) {
            pen.text(page, ".", x, at, size, false);
        }
    }

    private void centred(String words, float baseline, float size, boolean strong) throws IOException {
        pen.text(page, words, (WIDTH - pen.width(words, size)) / 2, baseline, size, strong);
    }

    private void feet() throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream stream =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                page = stream;
                line(46, 0.5f);
                pen.text(page, book.foot(), MARGIN, 32, 8, false);
                String count = String.format(Locale.ROOT, book.pageOf(), i + 1, pages);
                pen.text(page, count, WIDTH - MARGIN - pen.width(count, 8), 32, 8, false);
                if (i > 0) {
                    pen.text(page, book.firm(), MARGIN, HEIGHT - 42, 8, false);
                    pen.text(page, book.title(), WIDTH - MARGIN - pen.width(book.title(), 8), HEIGHT - 42, 8, false);
                    line(HEIGHT - 48, 0.5f);
                }
            }
        }
    }
}
