package org.kedang.portal.print;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Writes words in the one embedded font and measures them. Measures are points. */
final class PaperPen {
    /** stands for a character the font lacks, as printers have marked them for a century */
    private static final int GETA = 0x3013;

    private final PDType0Font font;
    private final Map<Integer, Boolean> printable = new HashMap<>();

    PaperPen(PDType0Font font) {
        this.font = font;
    }

    /** @param strong whether the words are emphasised; the font has one weight, so they are drawn thicker */
    void text(PDPageContentStream page, String words, float x, float baseline, float size, boolean strong)
            throws IOException {
        String safe = safe(words);
        if (safe.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(font, size);
        if (strong) {
            page.setRenderingMode(RenderingMode.FILL_STROKE);
            page.setLineWidth(size / 45);
        }
        page.newLineAtOffset(x, baseline);
        page.showText(safe);
        if (strong) {
            page.setRenderingMode(RenderingMode.FILL);
        }
        page.endText();
        page.setLineWidth(0.5f);
    }

    float width(String words, float size) throws IOException {
        return font.getStringWidth(safe(words)) / 1000 * size;
    }

    /** The words without what cannot be printed. */
    String safe(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
                .forEach(
                        point -> safe.appendCodePoint(printable.computeIfAbsent(point, this::hasGlyph) ? point : GETA));
        return safe.toString();
    }

    private boolean hasGlyph(int point) {
        try {
            return font.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }
}
