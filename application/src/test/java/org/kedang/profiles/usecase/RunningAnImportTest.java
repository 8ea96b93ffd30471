package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.spi.Imports;

@DisplayName("S18 导入一步一步开档：重复的不开，经办人不明的不开，做到哪里记到哪里")
class RunningAnImportTest {
    private static final List<String> COLUMNS = List.of("名称", "类型", "联系人", "电话", "地区", "经办人");
    private static final Map<Integer, String> MAPPING =
            Map.of(0, "name", 1, "customerType", 2, "contactName", 3, "phone", 4, "region", 5, ImportBatch.HANDLER);

    private final LampFactory factory = new LampFactory();

    private static SheetRow row(int line, String name, String phone, String handler) {
        return new SheetRow(
                line,
                List.of(
                        SheetRow.Cell.of(name),
                        SheetRow.Cell.of("COMPANY"),
                        SheetRow.Cell.of("黄志明"),
                        SheetRow.Cell.of(phone),
                        SheetRow.Cell.of("440300"),
                        SheetRow.Cell.of(handler)));
    }

    private ImportBatch running(SheetRow... rows) {
        ImportBatch batch = ImportBatch.uploaded(CHEN_SHUAN.id(), "老客户.xlsx", MORNING, COLUMNS, MAPPING, rows.length);
        batch.check(MAPPING);
        batch.checkEnded();
        batch.run(false, "");
        factory.imports.put(batch, List.of(rows));
        return batch;
    }

    private boolean step(ImportBatch batch) {
        return factory.run.step(batch.id(), CHEN_SHUAN);
    }

    private Imports.Row line(ImportBatch batch, int line) {
        return factory.imports.row(batch.id(), line);
    }

    private CustomerFile file(ImportBatch batch, int line) {
        return factory.store
                .files()
                .find(Objects.requireNonNull(line(batch, line).customer()))
                .orElseThrow();
    }

    @Test
    void rows_become_files_of_their_handlers_and_then_the_importer_is_told() {
        ImportBatch batch =
                running(row(2, "东莞明灯有限公司", "0769-22001111", "李晓梅"), row(3, "佛山亮堂有限公司", "0757-83001111", "S1044"));
        assertTrue(step(batch));
        assertEquals(ImportState.RUNNING, batch.state());
        assertFalse(step(batch));
        assertEquals(ImportState.DONE, batch.state());
        assertEquals(LI_XIAOMEI.id(), file(batch, 2).owner());
        assertEquals(LIU_YANG.id(), file(batch, 3).owner());
        assertEquals(
                List.of(new LampFactory.Notice(
                        CHEN_SHUAN.id(),
                        "importFinished",
                        Map.of("file", "老客户.xlsx", "rows", "2", "imported", "2", "refused", "0"))),
                factory.notices);
        assertFalse(step(batch));
        assertEquals(1, factory.notices.size());
    }

    @Test
    void a_row_without_a_handler_belongs_to_the_importer() {
        ImportBatch batch = running(row(2, "东莞明灯有限公司", "0769-22001111", ""));
        assertTrue(step(batch));
        assertEquals(CHEN_SHUAN.id(), file(batch, 2).owner());
    }

    @Test
    void a_handler_nobody_knows_keeps_the_row_out_and_no_other_one() {
        ImportBatch batch =
                running(row(2, "东莞明灯有限公司", "0769-22001111", "张三"), row(3, "佛山亮堂有限公司", "0757-83001111", "李晓梅"));
        assertTrue(step(batch));
        assertEquals(ImportRowState.BAD, line(batch, 2).state());
        assertEquals(ImportBatch.HANDLER, line(batch, 2).problems().get(0).field());
        assertEquals(ImportRowState.DONE, line(batch, 3).state());
    }

    @Test
    void who_got_a_file_since_the_dry_run_gets_no_second_one() {
        ImportBatch first = running(row(2, "东莞明灯有限公司", "0769-22001111", "李晓梅"));
        assertTrue(step(first));
        ImportBatch second = running(row(7, "东莞明灯有限公司", "0769-22001111", "刘洋"));
        assertTrue(step(second));
        Imports.Row turnedAway = line(second, 7);
        assertTrue(
                List.of(ImportRowState.EXISTING, ImportRowState.DOUBTFUL).contains(turnedAway.state()),
                turnedAway.state().name());
        assertNull(turnedAway.customer());
        assertTrue(turnedAway.problems().get(0).figures().contains("东莞明灯有限公司"));
        assertEquals(1, factory.index.size());
    }

    @Test
    @DisplayName("S18：中断之后从没开档的行接着做，一行也不多、一行也不少")
    void after_a_crash_the_next_step_takes_exactly_the_rows_without_a_file() {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            rows.add(row(i + 2, "灯具客户第" + (i + 1) + "号店", "0769-" + (22_000_000 + i), "李晓梅"));
        }
        ImportBatch batch = running(rows.toArray(SheetRow[]::new));
        assertTrue(step(batch));
        assertEquals(Map.of(ImportRowState.DONE, 1_000, ImportRowState.READY, 500), factory.imports.counts(batch.id()));
        assertTrue(step(batch));
        assertEquals(Map.of(ImportRowState.DONE, 1_500), factory.imports.counts(batch.id()));
        assertEquals(1_500, factory.index.size());
        assertFalse(step(batch));
    }

    @Test
    void a_cancelled_import_stops_before_its_next_row_and_keeps_what_is_open() {
        ImportBatch batch = running(row(2, "东莞明灯有限公司", "0769-22001111", "李晓梅"));
        factory.imports.askToCancel(batch.id());
        assertFalse(step(batch));
        assertEquals(ImportState.CANCELLED, batch.state());
        assertNotNull(batch.finishedAt());
        assertEquals(ImportRowState.READY, line(batch, 2).state());
        assertEquals("0", factory.notices.get(0).words().get("imported"));
    }
}
