package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.ProvisionalFiles;
import org.kedang.profiles.spi.ProvisionalFiles.Ending;
import org.kedang.profiles.spi.ProvisionalFiles.Word;

@DisplayName("PostgreSQL 中将到期的临时档案")
@Regulation("003-L")
class ProvisionalFilesInPostgresTest {
    private static final LocalDate SINCE = BusinessCalendar.dayOf(MORNING);
    private static final LocalDate LAST = SINCE.plusDays(30);

    private final TestDatabase database = TestDatabase.get();
    private final ProvisionalFiles files = new JdbcProvisionalFiles(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("customer_file", "file_version", "provisional_word");
    }

    private CustomerId file(String change) {
        CustomerId id = FiledCustomers.one(database);
        database.run("update customer_file set tier = 'PROVISIONAL', number = '%s', %s where id = '%s'"
                .formatted(id, change, id));
        return id;
    }

    private List<Ending> ending(LocalDate from, LocalDate until, Word word) {
        return files.ending(30, from, until, word, 10);
    }

    @Test
    void those_whose_last_day_lies_between_two_days_are_found() {
        CustomerId id = file("sealed = false");
        assertEquals(List.of(new Ending(id, LAST)), ending(LAST, LAST, Word.REMINDER));
        assertEquals(List.of(), ending(LAST.plusDays(1), LAST.plusDays(9), Word.REMINDER));
        assertEquals(List.of(), ending(LAST.minusDays(9), LAST.minusDays(1), Word.REMINDER));
    }

    @Test
    void full_and_sealed_files_are_left_in_peace() {
        CustomerId unused = file("sealed = true");
        CustomerId unusedToo = file("sealed = false");
        database.run("update customer_file set tier = 'FULL' where not sealed");
        assertEquals(List.of(), ending(LAST, LAST, Word.OVERDUE));
    }

    @Test
    @DisplayName("从旧系统接管的档案，从接管之日起算")
    void a_file_that_was_taken_over_counts_from_that_day() {
        CustomerId id = file("opened_on = '2001-01-01'");
        assertEquals(List.of(new Ending(id, LAST)), ending(LAST, LAST, Word.OVERDUE));
    }

    @Test
    void what_was_said_is_not_said_twice_but_another_last_day_is_another_word() {
        CustomerId id = file("sealed = false");
        Ending ending = new Ending(id, LAST);
        assertTrue(files.said(ending, Word.REMINDER, MORNING));
        assertFalse(files.said(ending, Word.REMINDER, MORNING));
        assertEquals(List.of(), ending(LAST, LAST, Word.REMINDER));
        assertEquals(List.of(ending), ending(LAST, LAST, Word.OVERDUE));
        assertEquals(
                List.of(new Ending(id, LAST.plusDays(1))), files.ending(31, LAST, LAST.plusDays(1), Word.REMINDER, 10));
    }
}
