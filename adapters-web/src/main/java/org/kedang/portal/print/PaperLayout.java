package org.kedang.portal.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lays a form out on A4 pages with the lines of the paper originals: black on white, nothing else. Measures are points. */
final class PaperLayout {
    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float MARGIN = 45;
    private static final float INNER = WIDTH - 2 * MARGIN;
    private static final float BOTTOM = 52;
    private static final float TEXT = 9;
    private static final float LEAD = 12.5f;
    private static final float PAD = 4;
    private static final float LABEL = 82;
    private static final float SIGNATURE_HEIGHT = 58;

    private final PDDocument document;
    private final PaperPen pen;
    private final PaperForm form;
    private PDPageContentStream page;
    private float y;

    PaperLayout(PDDocument document, PDType0Font font, PaperForm form) throws IOException {
        this.document = document;
        this.pen = new PaperPen(font);
        this.form = form;
        this.page = newPage();
    }

    void lay() throws IOException {
        head();
        for (PaperForm.Block block : form.blocks()) {
            if (block instanceof PaperForm.Fields fields) {
                fields(fields);
            } else if (block instanceof PaperForm.Table table) {
                table(table);
            }
        }
        signatures();
        page.close();
        feet();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = HEIGHT - MARGIN;
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

    private void head() throws IOException {
        float code = 62;
        squareCode(WIDTH - MARGIN - code, HEIGHT - MARGIN - code, code);
        text(form.firm(), MARGIN, y - 9, 9, false);
        String heading = form.heading();
        text(heading, (WIDTH - width(heading, 19)) / 2, y - 30, 19, true);
        text(form.mark(), (WIDTH - width(form.mark(), 11)) / 2, y - 48, 11, false);
        y -= code + 8;
        for (String line : wrap(form.subject(), INNER, 13)) {
            text(line, MARGIN, y - 12, 13, true);
            y -= 18;
        }
        if (!form.remarks().isEmpty()) {
            for (String line : wrap(String.join("  ·  ", form.remarks()), INNER, 9)) {
                text(line, MARGIN, y - 9, 9, false);
                y -= 14;
            }
        }
        y -= 4;
    }

    private void squareCode(float x, float bottom, float size) throws IOException {
        try {
            BitMatrix bits = new QRCodeWriter()
                    .encode(
                            form.code(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8"));
            float module = size / bits.getWidth();
            for (int row = 0; row < bits.getHeight(); row++) {
                for (int column = 0; column < bits.getWidth(); column++) {
                    if (bits.get(column, row)) {
                        page.addRect(x + column * module, bottom + size - (row + 1) * module, module, module);
                    }
                }
            }
            page.fill();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the square code's content is too long", tooLong);
        }
    }

    private void heading(String words) throws IOException {
        need(20 + 2 * LEAD);
        y -= 6;
        text(words, MARGIN, y - 11, 10.5f, true);
        y -= 17;
    }

    private void fields(PaperForm.Fields fields) throws IOException {
        if (fields.pairs().isEmpty()) {
            return;
        }
        heading(fields.heading());
        int i = 0;
        while (i < fields.pairs().size()) {
            PaperForm.Pair left = fields.pairs().get(i++);
            boolean paired = !left.wide()
                    && i < fields.pairs().size()
                    && !fields.pairs().get(i).wide();
            if (paired) {
                row(
                        List.of(
                                left.label(),
                                left.value(),
                                fields.pairs().get(i).label(),
                                fields.pairs().get(i).value()),
                        new float[] {LABEL, INNER / 2 - LABEL, LABEL, INNER / 2 - LABEL});
                i++;
            } else {
                row(List.of(left.label(), left.value()), new float[] {LABEL, INNER - LABEL});
            }
        }
    }

    private void table(PaperForm.Table table) throws IOException {
        if (table.rows().isEmpty()) {
            return;
        }
        heading(table.heading());
        float[] widths = new float[table.columns().size()];
        Arrays.fill(widths, INNER / widths.length);
        row(table.columns(), widths);
        for (List<String> cells : table.rows()) {
            row(cells, widths);
        }
    }

    /** One ruled row; a row taller than what is left of the page is broken between lines, so nothing is ever cut off. */
    private void row(List<String> cells, float[] widths) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int tallest = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> wrapped = wrap(i < cells.size() ? cells.get(i) : "", widths[i] - 2 * PAD, TEXT);
            lines.add(wrapped);
            tallest = Math.max(tallest, wrapped.size());
        }
        int from = 0;
        while (from < tallest) {
            need(LEAD + 2 * PAD);
            int fit = Math.max(1, (int) ((y - BOTTOM - 2 * PAD) / LEAD));
            if (fit < tallest - from && tallest <= 20 && y < HEIGHT - MARGIN - 1) {
                page.close();
                page = newPage();
                continue;
            }
            int count = Math.min(fit, tallest - from);
            float height = count * LEAD + 2 * PAD - 2;
            float x = MARGIN;
            for (int i = 0; i < widths.length; i++) {
                page.addRect(x, y - height, widths[i], height);
                x += widths[i];
            }
            page.stroke();
            x = MARGIN;
            for (int i = 0; i < widths.length; i++) {
                List<String> cell = lines.get(i);
                for (int line = from; line < Math.min(from + count, cell.size()); line++) {
                    marked(cell.get(line), x + PAD, y - PAD - 7.5f - (line - from) * LEAD);
                }
                x += widths[i];
            }
            y -= height;
            from += count;
        }
    }

    private void signatures() throws IOException {
        if (form.signatures().isEmpty()) {
            return;
        }
        need(SIGNATURE_HEIGHT + 14);
        y -= 14;
        float width = INNER / form.signatures().size();
        float x = MARGIN;
        for (String caption : form.signatures()) {
            page.addRect(x, y - SIGNATURE_HEIGHT, width, SIGNATURE_HEIGHT);
            page.stroke();
            text(caption, x + PAD, y - 12, TEXT, false);
            x += width;
        }
        y -= SIGNATURE_HEIGHT;
    }

    private void feet() throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream stream =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                page = stream;
                stream.setLineWidth(0.5f);
                stream.moveTo(MARGIN, 40);
                stream.lineTo(WIDTH - MARGIN, 40);
                stream.stroke();
                text(form.foot(), MARGIN, 28, 8, false);
                String count = String.format(Locale.ROOT, form.pageOf(), i + 1, pages);
                text(count, WIDTH - MARGIN - width(count, 8), 28, 8, false);
            }
        }
    }

    private void marked(String words, float x, float baseline) throws IOException {
        float at = x;
        for (PaperMarks.Run run : PaperMarks.runs(words)) {
            text(run.text(), at, baseline, TEXT, false);
            float wide = width(run.text(), TEXT);
            if (run.struck() || run.underlined()) {
                float height = baseline + (run.struck() ? TEXT * 0.33f : -1.6f);
                page.moveTo(at, height);
                page.lineTo(at + wide, height);
                page.stroke();
            }
            at += wide;
        }
    }

    private void text(String words, float x, float baseline, float size, boolean strong) throws IOException {
        pen.text(page, words, x, baseline, size, strong);
    }

    private List<String> wrap(String words, float room, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        char open = PaperMarks.none();
        String carried = "";
        for (String paragraph : words.split("\n", -1)) {
            StringBuilder line = new StringBuilder(carried);
            float used = 0;
            int[] points = paragraph.codePoints().toArray();
            for (int point : points) {
                if (PaperMarks.isMark(point)) {
                    open = PaperMarks.opened(point);
                    line.appendCodePoint(point);
                    continue;
                }
                String character = pen.safe(Character.toString(point));
                float wide = width(character, size);
                if (used + wide > room && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                    if (PaperMarks.isOpen(open)) {
                        line.append(open);
                    }
                }
                line.append(character);
                used += wide;
            }
            lines.add(line.toString());
            carried = PaperMarks.isOpen(open) ? String.valueOf(open) : "";
        }
        return lines;
    }

    private float width(String words, float size) throws IOException {
        return pen.width(words, size);
    }
}
