package org.kedang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("启动配置")
class ConfigurationTest {

    @Test
    @DisplayName("所有错误一次说完")
    void names_every_wrong_value_at_once() {
        Stop stop = assertThrows(
                Stop.class,
                () -> Configuration.read(
                        Map.of(Setting.PORT, "99999"),
                        null,
                        Map.of(
                                "KEDANG_DB_URL",
                                "mysql://x",
                                "KEDANG_DBURL",
                                "x",
                                "KEDANG_MAIL_TLS",
                                "yes",
                                "KEDANG_HTTP_THREADS",
                                "200"),
                        new Properties(),
                        false));
        assertEquals(2, stop.code());
        for (String name : List.of(
                "KEDANG_PORT=99999",
                "KEDANG_DB_URL=mysql://x",
                "KEDANG_DBURL: there is no such setting",
                "KEDANG_MAIL_TLS=yes",
                "KEDANG_HTTP_THREADS=200: must be a whole number from 4 to 64: more would only wait for connections",
                "KEDANG_DB_USER: is missing",
                "KEDANG_DB_PASSWORD: is missing")) {
            assertTrue(String.valueOf(stop.getMessage()).contains(name), () -> name + " in " + stop.getMessage());
        }
    }

    @Test
    @DisplayName("演示不需要任何配置")
    void needs_nothing_for_the_demo() {
        Configuration configuration = Configuration.read(Map.of(), null, Map.of(), new Properties(), true);
        assertEquals("http://127.0.0.1:8080", configuration.value(Setting.BASE_URL));
    }

    @Test
    @DisplayName("训练时钟只与演示同用")
    void refuses_a_training_clock_without_the_demo() {
        Stop stop = assertThrows(
                Stop.class, () -> Options.parse(List.of("serve", "--clock", "2026-11-02T09:00+08:00", "--prot", "1")));
        assertEquals(2, stop.code());
        assertTrue(String.valueOf(stop.getMessage()).contains("--clock is for training only"));
        assertTrue(String.valueOf(stop.getMessage()).contains("there is no option --prot"));
    }

    @Test
    @DisplayName("文档就是校验所用的那张表")
    void is_documented_by_the_table_it_is_checked_with() throws IOException {
        assertEquals(Configuration.document(), Files.readString(Path.of("..", "docs", "configuration.md")));
    }
}
