package org.kedang.portal.print;

import java.util.List;

/**
 * A regulation as it is printed: a first page with its table of contents, then chapters of articles and tables. Everything is
 * ready text in the reader's language.
 *
 * @param language BCP 47 tag of the texts
 * @param facts lines below the title: version, in force since, printed when
 * @param contents heading of the table of contents
 * @param foot the line at the bottom of each page, left
 * @param pageOf pattern of the page count, {@code %d} twice: this page, all pages
 */
public record PaperBook(
        String language,
        String firm,
        String title,
        List<String> facts,
        String contents,
        List<Chapter> chapters,
        String foot,
        String pageOf) {

    /** One chapter; its heading stands in the table of contents. */
    public record Chapter(String heading, List<Piece> pieces) {
        public Chapter {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of a chapter. */
    public sealed interface Piece permits Article, Table, Drawing {}

    /**
     * One rule.
     *
     * @param number for example 第三条
     * @param clause where it comes from; empty when nothing is said
     */
    public record Article(String number, String text, String clause) implements Piece {}

    /**
     * Rows below column names.
     *
     * @param shares how much of the width each column takes, in relation to the others
     */
    public record Table(List<String> columns, List<Integer> shares, List<List<String>> rows) implements Piece {
        public Table {
            columns = List.copyOf(columns);
            shares = List.copyOf(shares);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Strokes below a caption.
     *
     * @param strokes SVG path of absolute moves and lines in a field of 600 × 200
     */
    public record Drawing(String caption, String strokes) implements Piece {}

    public PaperBook {
        facts = List.copyOf(facts);
        chapters = List.copyOf(chapters);
    }
}
