package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.print.PaperBook;
import org.kedang.portal.text.Messages;

/** Sets the chapters of the printed regulation: articles are counted through the whole book, tables stand below them. */
final class ChapterPress {
    private final Messages words;
    private final List<PaperBook.Chapter> chapters = new ArrayList<>();
    private List<PaperBook.Piece> pieces = new ArrayList<>();
    private int article;

    ChapterPress(Messages words) {
        this.words = words;
    }

    /** One article with its clause. */
    void rule(String key, String clause, @Nullable Object... figures) {
        article++;
        pieces.add(new PaperBook.Article(
                words.text("rules.book.article", counted(article)), words.text(key, figures), clause));
    }

    /**
     * A table below the article before it.
     *
     * @param shares how wide the columns are beside each other
     * @param columns message keys of their heads
     */
    void table(List<List<String>> rows, List<Integer> shares, String... columns) {
        pieces.add(new PaperBook.Table(Stream.of(columns).map(words::get).toList(), shares, rows));
    }

    /** Ends the chapter and gives it its title. */
    void chapter(String key) {
        String number = words.text("rules.book.chapter", counted(chapters.size() + 1));
        chapters.add(new PaperBook.Chapter(number + words.get("rules.book.gap") + words.get(key), pieces));
        pieces = new ArrayList<>();
    }

    List<PaperBook.Chapter> chapters() {
        return List.copyOf(chapters);
    }

    private String counted(int number) {
        return words.locale().getLanguage().equals("zh") ? chinese(number) : String.valueOf(number);
    }

    /** A number below one hundred as 二十一. */
    static String chinese(int number) {
        String digits = "〇一二三四五六七八九";
        String ones = number % 10 == 0 ? "" : digits.substring(number % 10, number % 10 + 1);
        if (number < 10) {
            return ones;
        }
        String tens = number / 10 == 1 ? "" : digits.substring(number / 10, number / 10 + 1);
        return tens + "十" + ones;
    }
}
