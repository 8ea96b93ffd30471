package org.kedang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("命令行：规模与基准测试")
class OptionsTest {
    @Test
    void a_demonstration_and_a_benchmark_may_be_of_any_size() {
        assertEquals(
                200_000,
                Options.parse(List.of("serve", "--demo", "--customers", "200000"))
                        .customers());
        Options bench = Options.parse(List.of("bench", "--customers=50000", "--quick"));
        assertEquals(50_000, bench.customers());
        assertTrue(bench.quick());
    }

    @Test
    void a_size_that_is_none_and_a_place_where_it_does_not_belong_are_named() {
        for (List<String> wrong : List.of(
                List.of("serve", "--customers", "5000"),
                List.of("serve", "--demo", "--customers", "many"),
                List.of("serve", "--demo", "--customers", "12"),
                List.of("verify", "--quick"))) {
            Stop stop = assertThrows(Stop.class, () -> Options.parse(wrong));
            assertEquals(2, stop.code());
            assertTrue(String.valueOf(stop.getMessage()).matches("(?s).*--(customers|quick) .*"), stop.getMessage());
        }
    }
}
