package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.spi.Imports;

@DisplayName("别人的导入：对外不存在，审计中留拒绝记录")
class ImportsOfOthersTest {
    private final ImportBatch batch = ImportBatch.uploaded(
            FileFixtures.CHEN_SHUAN.id(), "客户.xlsx", FileFixtures.MORNING, List.of("名称"), Map.of(0, "name"), 1);
    private final AuditNotes trail = new AuditNotes();
    private final OwnImports own = new OwnImports(onlyThis(), trail);

    private Imports onlyThis() {
        return (Imports)
                Proxy.newProxyInstance(Imports.class.getClassLoader(), new Class<?>[] {Imports.class}, (self, m, a) -> {
                    if (!m.getName().equals("find")) {
                        throw new UnsupportedOperationException(m.getName());
                    }
                    return batch.id().equals(a[0]) ? Optional.of(batch) : Optional.empty();
                });
    }

    @Test
    void somebody_elses_import_is_denied_as_hidden_and_named_in_the_journal() {
        assertSame(batch, own.find(batch.id(), FileFixtures.CHEN_SHUAN));
        NotPermitted denied = assertThrows(NotPermitted.class, () -> own.find(batch.id(), FileFixtures.LIU_YANG));
        assertTrue(denied.hidden());
        assertEquals("profiles.NOT_YOUR_IMPORT", denied.reason());
        assertEquals("客户.xlsx", trail.subject);
        assertThrows(Missing.class, () -> own.find(ImportId.next(), FileFixtures.CHEN_SHUAN));
    }

    @Test
    void the_files_are_opened_for_the_importers_reason_or_else_for_their_workbook() {
        assertEquals("客户.xlsx", RunImportRows.reason(batch));
        ImportBatch explained = new ImportBatch(
                batch.id(),
                batch.by(),
                batch.fileName(),
                batch.uploadedAt(),
                batch.columns(),
                batch.mapping(),
                1,
                batch.state(),
                true,
                "另一家分公司",
                false,
                0,
                null,
                0,
                false);
        assertEquals("另一家分公司", RunImportRows.reason(explained));
    }
}
