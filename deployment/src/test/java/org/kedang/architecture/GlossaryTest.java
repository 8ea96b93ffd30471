package org.kedang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("词汇表中的每个 Java 名称都存在")
class GlossaryTest {
    private static final Pattern JAVA_NAME = Pattern.compile("`(org\\.kedang\\.[\\w.$]+)`");

    @Test
    void every_java_name_exists() throws IOException {
        List<String> unknown = new ArrayList<>();
        int names = 0;
        Matcher found = JAVA_NAME.matcher(Files.readString(Root.path("docs/glossary.md")));
        while (found.find()) {
            names++;
            if (!exists(found.group(1))) {
                unknown.add(found.group(1));
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(names > 20, "only " + names + " names");
    }

    @Test
    void every_row_has_three_languages() throws IOException {
        List<String> torn = Files.readAllLines(Root.path("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .filter(line -> line.split("\\|", -1).length != 6)
                .toList();
        assertEquals(List.of(), torn);
    }

    private static boolean exists(String name) {
        try {
            return Class.forName(name, false, GlossaryTest.class.getClassLoader()) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
