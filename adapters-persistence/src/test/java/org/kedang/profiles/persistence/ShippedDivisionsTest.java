package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.Division;

@DisplayName("GB/T 2260 行政区划")
@Regulation("GB/T 2260")
class ShippedDivisionsTest {
    private final ShippedDivisions divisions = new ShippedDivisions();

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "440000,广东省,广东省,1",
        "440300,深圳市,广东省深圳市,2",
        "440305,南山区,广东省深圳市南山区,3",
        "110000,北京市,北京市,1",
        "110100,北京市,北京市,2",
        "110105,朝阳区,北京市朝阳区,3",
        "500000,重庆市,重庆市,1",
        "810000,香港特别行政区,香港特别行政区,1",
    })
    void a_code_has_a_name(String code, String name, String fullName, int level) {
        Division division = divisions.find(code).orElseThrow();
        assertEquals(name, division.name());
        assertEquals(fullName, division.fullName());
        assertEquals(level, division.level());
    }

    @Test
    void unknown_codes_have_none() {
        assertTrue(divisions.find("449999").isEmpty());
        assertTrue(divisions.find("4403").isEmpty());
        assertTrue(divisions.find("").isEmpty());
    }

    @Test
    void children_skip_names_that_only_hold_a_place() {
        assertEquals(34, divisions.provinces().size());
        assertTrue(divisions.children("440000").stream().anyMatch(d -> d.code().equals("440300")));
        assertTrue(divisions.children("440300").stream().anyMatch(d -> d.name().equals("南山区")));
        assertTrue(divisions.children("110000").stream().anyMatch(d -> d.name().equals("朝阳区")));
        assertTrue(divisions.children("440305").isEmpty());
        assertTrue(divisions.provinces().stream()
                .flatMap(p -> divisions.children(p.code()).stream())
                .noneMatch(d -> d.name().equals("市辖区") || d.name().contains("直辖")));
    }

    @Test
    void search_finds_by_part_of_name_or_code() {
        assertEquals("440300", divisions.search("深圳", 5).get(0).code());
        assertTrue(divisions.search("4403", 20).stream().anyMatch(d -> d.code().equals("440305")));
        assertTrue(divisions.search("南山", 20).size() > 1);
        assertEquals(0, divisions.search(" ", 5).size());
        assertEquals(3, divisions.search("区", 3).size());
    }
}
