package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;

@DisplayName("001 二 六大类各有完整的目录，件号不变")
@Regulation("001 二")
class CatalogueTest {
    private static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");
    private static final EmployeeId CHEN_SHUAN = EmployeeId.next();

    private final Dictionary dictionary = new Dictionary(
            1,
            new DictionaryNote(LocalDate.of(2020, 1, 1), "数据管理员", "000 02", "第一版"),
            List.of(
                    new FieldGroup("basic", Labels.of("基本信息"), 10, 0),
                    new FieldGroup("debts", Labels.of("欠款还款"), 20, 10)),
            List.of(
                    FieldDefinition.of("name", FieldType.TEXT, Labels.of("客户名称"))
                            .group("basic")
                            .build(),
                    FieldDefinition.of("limit", FieldType.MONEY, Labels.of("限额"))
                            .group("basic")
                            .category(3)
                            .build(),
                    FieldDefinition.of("debtDay", FieldType.DATE, Labels.of("日期"))
                            .group("debts")
                            .category(3)
                            .build()),
            List.of());

    private static Filed filed(FiledKind kind, String title, @Nullable PaperKind paper, int minute, String... fields) {
        return new Filed(
                kind, UUID.randomUUID(), title, paper, List.of(fields), MORNING.plusSeconds(60L * minute), CHEN_SHUAN);
    }

    @Test
    void a_thing_lies_where_it_belongs_contracts_with_contracts_changes_where_they_changed() {
        Filed form = filed(FiledKind.FORM, "", null, 0);
        Filed contract = filed(FiledKind.FORM_PAPER, "合同.pdf", PaperKind.CONTRACT, 0);
        Filed limit = filed(FiledKind.CHANGE, "", null, 5, "limit");
        Filed debts = filed(FiledKind.CHANGE, "", null, 6, "debts");
        Filed both = filed(FiledKind.CHANGE, "", null, 7, "limit", "name");
        Filed gone = filed(FiledKind.CHANGE, "", null, 8, "aFieldOfLongAgo");
        Catalogue catalogue = Catalogue.of(List.of(both, gone, debts, limit, contract, form), dictionary);
        assertEquals(List.of(form, both, gone), catalogue.in(1));
        assertEquals(List.of(contract), catalogue.in(2));
        assertEquals(List.of(limit, debts), catalogue.in(3));
        assertEquals(List.of(), catalogue.in(6));
    }

    @Test
    void what_comes_later_leaves_the_numbers_of_what_was_there() {
        List<Filed> all = new ArrayList<>();
        List<Filed> before = List.of();
        for (int minute = 0; minute < 40; minute++) {
            all.add(filed(FiledKind.CHANGE_PAPER, "依据" + minute, PaperKind.OTHER, 100 + minute, "name"));
            Collections.shuffle(all, new Random(minute));
            List<Filed> now = Catalogue.of(all, dictionary).in(1);
            assertEquals(before, now.subList(0, before.size()));
            before = now;
        }
        assertEquals(40, before.size());
    }
}
