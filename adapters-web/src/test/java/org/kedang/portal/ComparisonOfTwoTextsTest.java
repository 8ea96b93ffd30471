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

    @Test
    void a_character_outside_the_basic_plane_is_never_cut_in_two() {
        assertEquals("𠮷", Marks.mark("店名", "𠮷野家苏州", "𠮶野家苏州").before().get(0).text());
    }

    @Test
    void a_heading_stands_once_before_its_lines_and_equal_lines_carry_no_mark() {
        List<Marks.Marked> marked = new Marks()
                .of(List.of(
                        new Marks.Line("姓名", "沈佳", "沈佳", "主要负责人", "第 1 行"),
                        new Marks.Line("手机", "", "138****1234", "主要负责人", "第 1 行"),
                        new Marks.Line("姓名", "顾平", "", "主要负责人", "第 2 行"),
                        new Marks.Line("地址", "星湖街218号", "星湖街328号", "基本资料", "")));
        assertEquals(
                List.of("主要负责人/第 1 行", "/", "/第 2 行", "基本资料/"),
                marked.stream().map(line -> line.section() + "/" + line.row()).toList());
        assertEquals(List.of(new Marks.Piece("沈佳", false)), marked.get(0).before());
        assertEquals(
                List.of(Marks.Kind.SAME, Marks.Kind.ADDED, Marks.Kind.REMOVED, Marks.Kind.CHANGED),
                marked.stream().map(Marks.Marked::kind).toList());
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
