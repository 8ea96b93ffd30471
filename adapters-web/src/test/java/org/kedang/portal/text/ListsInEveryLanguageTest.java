package org.kedang.portal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("列举的分隔符随语言变化")
class ListsInEveryLanguageTest {
    @Test
    void several_things_are_joined_as_the_language_does() {
        assertEquals("a、b", Messages.in(Locale.SIMPLIFIED_CHINESE).shown(List.of("a", "b")));
        assertEquals("a, b", Messages.in(Locale.ENGLISH).shown(List.of("a", "b")));
    }

    @Test
    void no_page_writes_a_separator_of_its_own() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> literal = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> text(path).contains("\"、\""))
                    .toList();
            assertEquals(List.of(), literal);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
