package org.kedang.profiles.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Labels;

/** What every keeper of dictionary versions promises. */
@DisplayName("F27 字段字典各版本可查，只增不改")
public abstract class DictionariesContract {

    /** A keeper that holds exactly version 1. */
    protected abstract Dictionaries dictionaries();

    private static Dictionary next(Dictionary first) {
        return first.withField(
                FieldDefinition.of("loyalty", FieldType.INTEGER, Labels.of("忠诚度"))
                        .group(first.groups().get(0).code())
                        .build(),
                new DictionaryNote(LocalDate.of(2026, 12, 1), "S1001 陈数安", "", "增加忠诚度"));
    }

    @Test
    void the_first_version_is_active_before_all_others_and_the_shipped_one_after() {
        Dictionaries dictionaries = dictionaries();
        int shipped = dictionaries.latest().version();
        assertEquals(shipped, dictionaries.active(LocalDate.of(2026, 11, 2)).version());
        assertEquals(1, dictionaries.active(LocalDate.of(1990, 1, 1)).version());
        assertEquals(shipped, dictionaries.versions().size());
    }

    @Test
    void a_later_version_is_active_from_its_start_day() {
        Dictionaries dictionaries = dictionaries();
        int shipped = dictionaries.latest().version();
        Dictionary next = next(dictionaries.latest());
        dictionaries.add(next);
        assertEquals(shipped, dictionaries.active(LocalDate.of(2026, 11, 30)).version());
        assertEquals(shipped + 1, dictionaries.active(LocalDate.of(2026, 12, 1)).version());
        assertEquals(shipped + 1, dictionaries.latest().version());
        assertEquals(shipped + 1, dictionaries.versions().get(0).version());
        assertTrue(dictionaries.version(shipped).orElseThrow().field("loyalty").isEmpty());
        assertTrue(dictionaries.version(shipped + 2).isEmpty());
    }

    @Test
    void a_version_comes_back_as_it_was_given() {
        Dictionaries dictionaries = dictionaries();
        Dictionary next = next(dictionaries.latest());
        dictionaries.add(next);
        Dictionary kept = dictionaries.version(next.version()).orElseThrow();
        assertEquals(next.allFields(), kept.allFields());
        assertEquals(next.groups(), kept.groups());
        assertEquals(next.retired(), kept.retired());
        assertEquals(next.startsOn(), kept.startsOn());
        assertEquals(next.owner(), kept.owner());
        assertEquals(next.note(), kept.note());
    }

    @Test
    void the_same_number_twice_is_stale() {
        Dictionaries dictionaries = dictionaries();
        Dictionary next = next(dictionaries.latest());
        dictionaries.add(next);
        assertThrows(Stale.class, () -> dictionaries.add(next));
    }
}
