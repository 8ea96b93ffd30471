package org.kedang.profiles.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.profiles.api.FilePoint;

@DisplayName("000 任意时间节点：地址里的时刻与版本")
class StatesInAddressesTest {
    private static final Instant TEN = Instant.parse("2026-03-01T02:00:00Z");

    private static @Nullable Instant moment(String text) {
        return FilePoints.parse(text).at();
    }

    @Test
    void a_moment_without_an_offset_is_the_firms_time() {
        assertEquals(TEN, moment("2026-03-01T10:00"));
        assertEquals(TEN, moment("2026-03-01T10:00:00"));
        assertEquals(TEN, moment("2026-03-01T10:00+08:00"));
        assertEquals(TEN, moment("2026-03-01T10:00 08:00"), "a plus sign nobody has encoded");
        assertEquals(TEN, moment("2026-03-01T02:00:00Z"));
    }

    @Test
    void a_day_alone_is_its_end() {
        assertEquals(Instant.parse("2026-03-01T15:59:59.999Z"), moment("2026-03-01"));
    }

    @Test
    void a_version_is_named_by_its_number_and_nothing_is_the_present() {
        assertEquals(FilePoint.version(3), FilePoints.parse("v3"));
        assertTrue(FilePoints.parse(" ").isNow());
        assertTrue(FilePoints.parse(null).isNow());
        assertEquals("v3", FilePoints.text(FilePoint.version(3)));
        assertEquals(FilePoint.at(TEN), FilePoints.parse(FilePoints.text(FilePoint.at(TEN))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "v0",
                "v99999999999",
                "2026-02-30",
                "2026-03-01T25:00",
                "0000-01-01",
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "'; drop table file_version"
            })
    void what_is_neither_is_told(String text) {
        assertThrows(DateTimeException.class, () -> FilePoints.parse(text));
    }
}
