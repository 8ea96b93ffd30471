package org.kedang.portal.print;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/** Tiles every page of a document with a stamp, in pale grey under what the page says. Measures are points. */
final class PaperStamp {
    private static final float GREY = 0.84f;
    private static final float SIZE = 9.5f;
    private static final float ACROSS = 165;
    private static final float DOWN = 120;
    private static final double ANGLE = Math.toRadians(24);

    private PaperStamp() {}

    static void tile(PDDocument document, PaperPen pen, Stamp stamp) throws IOException {
        for (PDPage page : document.getPages()) {
            float width = page.getMediaBox().getWidth();
            float height = page.getMediaBox().getHeight();
            try (PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
                stream.setNonStrokingColor(GREY);
                int row = 0;
                for (float y = 24; y < height; y += DOWN) {
                    for (float x = row % 2 == 0 ? 16 : 16 - ACROSS / 2; x < width; x += ACROSS) {
                        stream.saveGraphicsState();
                        stream.transform(Matrix.getRotateInstance(ANGLE, x, y));
                        pen.text(stream, stamp.who(), 0, SIZE + 3, SIZE, false);
                        pen.text(stream, stamp.when(), 0, 0, SIZE, false);
                        stream.restoreGraphicsState();
                    }
                    row++;
                }
            }
        }
    }
}
