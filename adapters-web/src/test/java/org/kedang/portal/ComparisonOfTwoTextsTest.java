package org.kedang.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonOfTwoTextsTest {

    @Test
    void only_the_changed_characters_are_marked() {
        Marks.Marked marked = Marks.mark("地址", "星湖街218号", "星湖街328号");
        assertEquals("星湖街2", marked.before().get(0).text());
        assertEquals("1", joined(marked.before(), true));
        assertEquals("星湖街328号", joined(marked.after(), true, false));
    }

    @Test
    void texts_that_share_little_are_marked_as_a_whole() {
        assertEquals(
                List.of(new Marks.Piece("王建国", true)),
                Marks.mark("法人", "王建国", "赵敏").before());
    }

    @Test
    void nothing_before_is_an_empty_side() {
        assertEquals(List.of(), Marks.mark("传真", "", "0512").before());
    }

    private static String joined(List<Marks.Piece> pieces, boolean... changed) {
        StringBuilder text = new StringBuilder();
        for (Marks.Piece piece : pieces) {
            if (changed.length > 1 || piece.changed()) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }
}
