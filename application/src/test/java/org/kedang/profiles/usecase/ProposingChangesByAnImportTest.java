package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Imports;
import org.kedang.profiles.spi.InMemoryDictionaries;

@DisplayName("导入行命中已有客户：按导入人的选择提交变更申请（002 §5.2；PRF-38）")
class ProposingChangesByAnImportTest {
    private static final Map<Integer, String> MAPPING =
            Map.of(0, ImportBatch.NUMBER, 1, "name", 2, "email", 3, "address", 4, "lifeStage");

    private final ChangingFactory factory =
            new ChangingFactory(FileFixtures.actor("D0008", "钱数", Role.DATA_ADMINISTRATOR));
    private final InMemoryImports imports = new InMemoryImports();
    private final DuplicateCheck duplicates = new DuplicateCheck(
            factory.store.duplicates(), text -> text.strip().toLowerCase(Locale.ROOT), new LampStaff());
    private final ProposeImportRow propose = new ProposeImportRow(
            new OwnImports(imports, factory.trail),
            imports,
            factory.store.views(),
            new InMemoryDictionaries(factory.dictionary),
            duplicates,
            factory.ask,
            factory.trail,
            factory.clock);

    private ImportBatch checking(Map<Integer, String> mapping, String... cells) {
        List<SheetRow> rows = List.of(
                new SheetRow(2, List.of(cells).stream().map(SheetRow.Cell::of).toList()));
        ImportBatch batch = ImportBatch.uploaded(
                CHEN_SHUAN.id(), "老客户.xlsx", MORNING, List.of("编号", "名称", "邮箱", "地址", "阶段"), mapping, 1);
        batch.check(mapping);
        imports.put(batch, rows);
        return batch;
    }

    private Imports.Row checked(ImportBatch batch, Visibility reach) {
        CheckImportRows check = new CheckImportRows(
                new OwnImports(imports, factory.trail),
                imports,
                new InMemoryDictionaries(factory.dictionary),
                duplicates,
                new Handlers(new LampStaff()),
                factory.store.views(),
                new LampStaff(),
                who -> reach,
                factory.trail,
                factory.clock);
        assertTrue(check.step(batch.id(), CHEN_SHUAN));
        assertFalse(check.step(batch.id(), CHEN_SHUAN));
        return imports.row(batch.id(), 2);
    }

    private static Visibility reach(boolean everything) {
        return new Visibility(everything, Set.of(), false, CHEN_SHUAN.id(), true);
    }

    private void seal() {
        CustomerFile file = factory.file();
        factory.store.files().save(file, file.takeBack("重复", CHEN_SHUAN.id(), 1, FileFixtures.TODAY, MORNING));
    }

    private ImportBatch running(String... cells) {
        ImportBatch batch = checking(MAPPING, cells);
        batch.checkEnded();
        batch.run(false, true, "年度核对");
        imports.judge(batch.id(), List.of(new Imports.Verdict(2, ImportRowState.EXISTING, List.of(), List.of())));
        return batch;
    }

    private boolean step(ImportBatch batch, Problem... refusal) {
        return propose.step(new ProposeImportRow.Command(batch.id(), List.of(refusal)), CHEN_SHUAN);
    }

    private List<ChangeRequests.Row> asked() {
        return new ArrayList<>(factory.changes.requests().openOf(factory.customer));
    }

    @Test
    @DisplayName("只申请有内容且不同的单项；档案不变；结果写明编号")
    @Regulation("002 §5.2")
    void only_what_is_filled_and_differs_is_asked() {
        ImportBatch batch = running("kh-320500-0003", "", "new@xinghe.example", "苏州市工业园区星湖街1号", "LOST");
        assertTrue(step(batch));
        ChangeRequests.Row request = asked().get(0);
        assertEquals(Set.of("email"), request.change().fields());
        assertEquals("年度核对", request.reason());
        assertEquals(
                "xh@oldmail.example",
                factory.store
                        .files()
                        .find(factory.customer)
                        .orElseThrow()
                        .values()
                        .text("email"));
        Imports.Row row = imports.row(batch.id(), 2);
        assertEquals(ImportRowState.ASKED, row.state());
        assertEquals(ImportRule.ROW_CHANGE_ASKED, row.problems().get(0).rule());
        assertEquals("KH-320500-0003", row.problems().get(0).figures().get(0));
        assertFalse(step(batch));
    }

    @Test
    void a_row_that_says_the_same_asks_nothing() {
        ImportBatch batch = running("KH-320500-0003", "苏州星河商贸有限公司", "", "", "");
        assertTrue(step(batch));
        assertEquals(ImportRowState.SAME, imports.row(batch.id(), 2).state());
        assertEquals(List.of(), asked());
        assertFalse(step(batch));
    }

    @Test
    @DisplayName("003-M 三 更名须凭材料：导入行不得改名")
    @Regulation("003-M 三")
    void a_row_gives_no_new_name() {
        ImportBatch batch = running("KH-320500-0003", "苏州银河商贸有限公司", "new@xinghe.example", "", "");
        Refused no = assertThrows(Refused.class, () -> step(batch));
        assertEquals(ChangeRule.NAME_BY_RENAMING, no.rule());
        assertEquals(List.of(), asked());
    }

    @Test
    void what_the_dictionary_refuses_is_noted_with_its_reasons() {
        ImportBatch batch = running("KH-320500-0003", "", "no mail", "", "");
        Refused no = assertThrows(Refused.class, () -> step(batch));
        assertEquals(ProfileRule.FIELDS_WRONG, no.rule());
        assertTrue(step(batch, no.problems().toArray(Problem[]::new)));
        assertEquals(ImportRowState.BAD, imports.row(batch.id(), 2).state());
        assertEquals("email", imports.row(batch.id(), 2).problems().get(0).field());
        assertFalse(step(batch));
    }

    @Test
    void a_sealed_file_is_named_by_the_dry_run_and_asked_nothing_later() {
        seal();
        Imports.Row dry = checked(checking(MAPPING, "KH-320500-0003", "", "new@xinghe.example", "", ""), reach(true));
        assertEquals(ImportRowState.BAD, dry.state());
        assertEquals(ImportRule.ROW_SEALED, dry.problems().get(0).rule());
        ImportBatch batch = running("KH-320500-0003", "", "new@xinghe.example", "", "");
        assertTrue(step(batch));
        assertEquals(ImportRowState.BAD, imports.row(batch.id(), 2).state());
        assertEquals(
                ImportRule.ROW_SEALED,
                imports.row(batch.id(), 2).problems().get(0).rule());
        assertEquals(List.of(), asked());
    }

    @Test
    void a_file_out_of_reach_is_named_by_the_dry_run() {
        ImportBatch batch = checking(MAPPING, "KH-320500-0003", "", "new@xinghe.example", "", "");
        Imports.Row row = checked(batch, reach(false));
        assertEquals(ImportRowState.BAD, row.state());
        assertEquals(ImportRule.ROW_OUT_OF_REACH, row.problems().get(0).rule());
    }

    @Test
    void a_file_within_reach_is_ready_to_be_asked() {
        ImportBatch batch = checking(MAPPING, "KH-320500-0003", "", "new@xinghe.example", "", "");
        assertEquals(ImportRowState.EXISTING, checked(batch, reach(true)).state());
    }

    @Test
    @DisplayName("没有客户编号、有统一社会信用代码的行：按代码找到客户并申请变更")
    void a_row_may_name_its_customer_by_credit_code() {
        CustomerId coded = CustomerId.next();
        FieldValues values = ChangingFactory.xinghe()
                .with("name", "昆山星河照明有限公司")
                .with("creditCode", "91440300708461136T")
                .with("phone", "0512-57001234");
        factory.store
                .files()
                .add(
                        FileFixtures.file(coded, values, "KH-320583-0001"),
                        FileFixtures.opening(coded, values).firstVersion());
        factory.store.duplicates().put(Map.of(coded, duplicates.keysOf(values, factory.dictionary)));
        Map<Integer, String> mapping = Map.of(0, "creditCode", 1, "email");
        ImportBatch batch = checking(mapping, "91440300708461136t", "new@kunshan.example");
        assertEquals(ImportRowState.EXISTING, checked(batch, reach(true)).state());
        batch.run(false, true, "年度核对");
        assertTrue(step(batch));
        ChangeRequests.Row request = factory.changes.requests().openOf(coded).get(0);
        assertEquals(Set.of("email"), request.change().fields());
        assertEquals(ImportRowState.ASKED, imports.row(batch.id(), 2).state());
        assertEquals(
                "KH-320583-0001",
                imports.row(batch.id(), 2).problems().get(0).figures().get(0));
        assertEquals(List.of(), asked());
        assertFalse(step(batch));
    }

    @Test
    void a_number_nobody_has_any_more_is_said() {
        ImportBatch batch = running("KH-999999-0001", "", "a@b.example", "", "");
        assertTrue(step(batch));
        assertEquals(
                ImportRule.ROW_GONE,
                imports.row(batch.id(), 2).problems().get(0).rule());
    }
}
