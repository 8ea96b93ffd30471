package org.kedang.kit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.api.AuditFilter;
import org.kedang.kit.usecase.Question;
import org.kedang.kit.usecase.UseCase;
import org.kedang.portal.text.Messages;

@DisplayName("通知与审计日志的文字")
class OfficersPagesInWordsTest {
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void a_notice_puts_its_words_in_place() {
        assertEquals(
                "客户已建档：KH-2026-0001 深圳光辉 $1 \\",
                NoticeText.of("customerFiled", Map.of("number", "KH-2026-0001", "name", "深圳光辉 $1 \\"), CHINESE));
        assertEquals("有一条新消息", NoticeText.of("somethingOld", Map.of("name", "x"), CHINESE));
    }

    @Test
    @DisplayName("通知只带往本系统内的地址")
    void a_notice_leads_nowhere_outside() {
        assertEquals("/profiles/file.xhtml?id=1", NoticeText.link("/profiles/file.xhtml?id=1"));
        assertEquals("/portal/dashboard.xhtml", NoticeText.link("//example.cn/x"));
        assertEquals("/portal/dashboard.xhtml", NoticeText.link("/\\example.cn"));
        assertEquals("/portal/dashboard.xhtml", NoticeText.link("https://example.cn"));
    }

    @Test
    @DisplayName("起止日按中国时间的整日计算，乱写的条件不起作用")
    void days_are_whole_days_of_the_firm() {
        AuditFilter filter = AuditQuery.of(
                        Map.of("person", " s1023 ", "from", "2026-11-02", "until", "2026-11-02", "outcome", "ALL"))
                .filter();
        assertEquals("S1023", filter.actorNumber());
        assertEquals(Instant.parse("2026-11-01T16:00:00Z"), filter.from());
        assertEquals(Instant.parse("2026-11-02T16:00:00Z"), filter.until());
        assertNull(filter.outcome());
        AuditQuery nonsense = AuditQuery.of(Map.of("from", "yesterday", "before", "1; drop"));
        assertEquals(AuditFilter.all(), nonsense.filter());
        assertNull(nonsense.before());
        assertFalse(nonsense.filtered());
    }

    @Test
    void the_address_of_the_next_page_keeps_the_conditions() {
        AuditQuery query = AuditQuery.of(Map.of("person", "S1023", "action", "ReadFile"));
        assertEquals("?person=S1023&action=ReadFile&before=42", query.address("before", "42"));
    }

    @Test
    @DisplayName("每个操作在审计日志里都有名称")
    void every_use_case_has_a_name_in_the_journal() throws Exception {
        Set<String> nameless = new TreeSet<>();
        for (Class<?> type : useCases()) {
            if (!CHINESE.has("audit.action." + type.getSimpleName())) {
                nameless.add(type.getSimpleName());
            }
        }
        assertEquals(Set.of(), nameless);
    }

    private static Set<Class<?>> useCases() throws IOException, URISyntaxException {
        Path place = Path.of(UseCase.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            return useCases(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
            return useCases(jar.getPath("/"));
        }
    }

    private static Set<Class<?>> useCases(Path root) throws IOException {
        Set<Class<?>> found = new java.util.LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file).toString().replace('/', '.');
                if (name.contains(".usecase.")
                        && name.endsWith(".class")
                        && !name.contains("$")
                        && !name.endsWith("package-info.class")) {
                    Class<?> type = load(name.substring(0, name.length() - ".class".length()));
                    if (type.isAnnotationPresent(UseCase.class) || type.isAnnotationPresent(Question.class)) {
                        found.add(type);
                    }
                }
            }
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OfficersPagesInWordsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
