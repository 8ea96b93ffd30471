package org.kedang.portal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperFormTest {

    @Test
    void the_card_carries_every_value_its_number_and_its_page_count_in_an_embedded_font() throws IOException {
        List<PaperForm.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            pairs.add(new PaperForm.Pair("字段" + i, "值" + i + "：深圳市南山区科苑路8号", i % 7 == 0));
        }
        pairs.add(new PaperForm.Pair("生僻字", "𠮷野家\u202E", false));
        PaperForm form = new PaperForm(
                "zh-CN",
                "华灯照明厂",
                "客户档案卡",
                "KH-440300-0012",
                "深圳光辉照明工程有限公司",
                List.of("潜在客户", "内部"),
                "KH-440300-0012 a1b2c3",
                List.of(
                        new PaperForm.Fields("基本资料", pairs),
                        new PaperForm.Table("主要负责人", List.of("姓名", "职务"), List.of(List.of("黄志明", "总经理")))),
                List.of("经办人", "部门经理", "总经理"),
                "打印人 李晓梅 S1023 2026-11-02 14:10",
                "第 %d 页 共 %d 页");
        Path file = Path.of("target", "card.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PaperPress()
                    .print(
                            form,
                            new Stamp("李晓梅 S1023", "2026-11-02 14:10 内部"),
                            Instant.parse("2026-11-02T06:10:00Z"),
                            ZoneId.of("Asia/Shanghai"),
                            out);
        }
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(read);
            assertTrue(text.contains("KH-440300-0012"));
            assertTrue(text.split("李晓梅 S1023", -1).length > 20 * read.getNumberOfPages(), "the stamp is tiled");
            assertTrue(text.contains("2026-11-02 14:10 内部"));
            assertTrue(text.contains("黄志明"));
            assertTrue(text.contains("值59"));
            assertTrue(text.contains("〓野家"), "a character without glyph is marked, not dropped");
            assertTrue(text.contains("第 2 页 共 " + read.getNumberOfPages() + " 页"));
            for (var name : read.getPage(0).getResources().getFontNames()) {
                PDFont font = read.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded());
            }
            assertEquals("zh-CN", read.getDocumentCatalog().getLanguage());
        }
        assertTrue(Files.size(file) < 200_000, "the font is subset");
    }

    @Test
    void struck_and_underlined_words_are_read_whole_also_where_a_line_breaks() throws IOException {
        String old = "江苏省苏州市工业园区星湖街" + PaperMarks.mark("二百一十八号创意产业园五期十二栋北侧附楼", PaperMarks.STRUCK) + "三楼";
        PaperForm form = new PaperForm(
                "zh-CN",
                "客档",
                "客户档案对比表",
                "KH-320500-0003",
                "苏州星河商贸有限公司",
                List.of(),
                "KH-320500-0003 a1b2c3",
                List.of(new PaperForm.Table(
                        "基本资料",
                        List.of("字段", "原值", "新值"),
                        List.of(List.of("地址", old, PaperMarks.mark("星湖街328号", PaperMarks.UNDERLINED))))),
                List.of(),
                "打印人",
                "第 %d 页 共 %d 页");
        Path file = Path.of("target", "comparison.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PaperPress().print(form, Instant.parse("2026-11-02T06:10:00Z"), ZoneId.of("Asia/Shanghai"), out);
        }
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(read).replaceAll("\\s", "");
            assertTrue(text.contains("星湖街328号"), text);
            assertTrue(text.contains("五期十二栋"), text);
            assertTrue(!text.contains("〓"), "marks are lines, no characters");
        }
    }
}
