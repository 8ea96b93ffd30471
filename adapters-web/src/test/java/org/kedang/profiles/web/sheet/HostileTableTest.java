package org.kedang.profiles.web.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.api.Sheet;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportRule;

@DisplayName("000 02 导入：表格文件的检查")
@Regulation("000 02")
class HostileTableTest {
    private static final Limits SMALL = new Limits(1 << 20, 4 << 20, 100, 5, 4, 20);

    @TempDir
    Path folder;

    @Test
    void typed_cells_are_read_as_plain_text() throws IOException {
        Path file = xlsx(sheet -> {
            header(sheet, "客户名称*", "电话", "日期", "金额");
            sheet.value(1, 0, "苏州星河商贸有限公司𠮷");
            sheet.value(1, 1, "0512-26001234");
            sheet.value(1, 2, LocalDate.of(2026, 2, 28));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, 123456789012345L);
        });
        try (Sheet sheet = Sheets.open(file, Limits.USUAL)) {
            assertEquals(List.of("客户名称", "电话", "日期", "金额"), sheet.header());
            SheetRow row = sheet.rows().next();
            assertEquals(2, row.line());
            assertEquals(
                    List.of("苏州星河商贸有限公司𠮷", "0512-26001234", "2026-02-28", "123456789012345"),
                    row.cells().stream().map(SheetRow.Cell::text).toList());
        }
    }

    @Test
    void a_formula_cell_is_marked_and_the_other_cells_of_its_row_are_kept() throws IOException {
        Path file = xlsx(sheet -> {
            header(sheet, "客户名称", "电话");
            sheet.formula(1, 0, "HYPERLINK(\"http://x\")");
            sheet.value(1, 1, "0512-26001234");
        });
        List<SheetRow> rows = rows(file, Limits.USUAL);
        assertEquals(ImportRule.CELL_FORMULA, rows.get(0).cells().get(0).problem());
        assertEquals("0512-26001234", rows.get(0).cells().get(1).text());
    }

    @Test
    void a_bomb_is_refused_before_it_is_parsed() throws IOException {
        Path file = zip("xl/worksheets/sheet1.xml", out -> {
            byte[] zeros = new byte[1 << 16];
            for (int i = 0; i < 400; i++) {
                out.write(zeros);
            }
        });
        assertTrue(Files.size(file) < 1 << 17);
        assertRefused(ImportRule.FILE_BOMB, file, SMALL);
        assertRefused(ImportRule.FILE_BOMB, file, Limits.USUAL);
    }

    @Test
    void macros_links_and_external_entities_are_refused() throws IOException {
        assertRefused(ImportRule.FILE_ACTIVE_CONTENT, zip("xl/vbaProject.bin", out -> out.write(1)), Limits.USUAL);
        assertRefused(
                ImportRule.FILE_ACTIVE_CONTENT,
                zip("xl/externalLinks/externalLink1.xml", out -> out.write(1)),
                Limits.USUAL);
        assertRefused(
                ImportRule.FILE_ACTIVE_CONTENT,
                zip(
                        "xl/worksheets/sheet1.xml",
                        out -> out.write(
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
                                        .getBytes(StandardCharsets.UTF_8))),
                Limits.USUAL);
    }

    @Test
    void other_kinds_of_files_are_refused_whatever_their_name_says() throws IOException {
        assertRefused(ImportRule.FILE_OLD_EXCEL, bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), Limits.USUAL);
        assertRefused(ImportRule.FILE_KIND_UNKNOWN, bytes(0x7F, 'E', 'L', 'F', 0, 0, 0, 0), Limits.USUAL);
        assertRefused(ImportRule.TABLE_EMPTY, bytes(), Limits.USUAL);
        Path cut = xlsx(sheet -> header(sheet, "客户名称"));
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(ImportRule.FILE_DAMAGED, cut, Limits.USUAL);
    }

    @Test
    void too_many_rows_columns_and_characters_are_named_with_their_limit() throws IOException {
        Path rows = xlsx(sheet -> {
            header(sheet, "客户名称");
            for (int i = 1; i <= 6; i++) {
                sheet.value(i, 0, "甲" + i);
            }
        });
        assertEquals(
                List.of(5), assertThrows(Refused.class, () -> rows(rows, SMALL)).figures());
        assertRefused(ImportRule.TOO_MANY_COLUMNS, xlsx(sheet -> header(sheet, "一", "二", "三", "四", "五")), SMALL);
        Path longCell = xlsx(sheet -> {
            header(sheet, "客户名称");
            sheet.value(1, 0, "长".repeat(21));
        });
        assertEquals(
                ImportRule.CELL_TOO_LONG,
                rows(longCell, SMALL).get(0).cells().get(0).problem());
        assertRefused(ImportRule.COLUMN_TWICE, xlsx(sheet -> header(sheet, "电话", "电话")), SMALL);
    }

    @Test
    void csv_is_read_in_utf8_with_mark_and_in_gb18030() throws IOException {
        String text = "客户名称;电话\r\n\"星河;商贸\n有限公司\";0512-26001234\r\n\r\n光辉;'=1+1\r\n";
        for (byte[] content : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("GB18030")))) {
            Path file = folder.resolve("t.csv");
            Files.write(file, content);
            List<SheetRow> rows = rows(file, Limits.USUAL);
            assertEquals("星河;商贸\n有限公司", rows.get(0).cells().get(0).text());
            assertEquals(2, rows.get(0).line());
            assertEquals("=1+1", rows.get(1).cells().get(1).text());
        }
    }

    @Test
    void bytes_of_no_known_encoding_are_refused() throws IOException {
        assertRefused(ImportRule.TEXT_ENCODING_UNKNOWN, bytes('a', ',', 0xFF, 0xFF, 0xFF, '\n'), Limits.USUAL);
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private Path zip(String part, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", part)) {
                out.putNextEntry(new ZipEntry(name));
                if (name.equals(part)) {
                    content.write(out);
                }
                out.closeEntry();
            }
        }
        return Files.write(folder.resolve("z.xlsx"), bytes.toByteArray());
    }

    private Path xlsx(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("客户"));
        }
        return file;
    }

    private Path bytes(int... values) throws IOException {
        byte[] content = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            content[i] = (byte) values[i];
        }
        return Files.write(folder.resolve("b.xlsx"), content);
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }

    private static List<SheetRow> rows(Path file, Limits limits) {
        List<SheetRow> all = new ArrayList<>();
        try (Sheet sheet = Sheets.open(file, limits)) {
            sheet.rows().forEachRemaining(all::add);
        }
        return all;
    }

    private static void assertRefused(ImportRule rule, Path file, Limits limits) {
        assertEquals(rule, assertThrows(Refused.class, () -> rows(file, limits)).rule());
    }
}
