package org.kedang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Rule;

/**
 * {@code docs/rules.md}: clause of the regulations, the rules made from it, the tests that prove it. Made from the rule enums
 * and from {@code @Regulation} in the test sources; run with {@code -Dkedang.docs.write=true} to write it anew.
 */
@DisplayName("规则追溯表与代码一致")
class RuleTraceTest {
    private static final Pattern QUOTED = Pattern.compile(
            "@Regulation\\(\\s*(\\{?[^)]*?)\\)(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s*(?:public |final |abstract )*(class|void) (\\w+)");
    private static final Pattern CLAUSE = Pattern.compile("\"([^\"]+)\"");

    @Test
    void the_trace_is_up_to_date() throws IOException {
        Path file = Root.path("docs/rules.md");
        String made = trace();
        if (Boolean.getBoolean("kedang.docs.write")) {
            Files.writeString(file, made);
        }
        assertTrue(Files.exists(file), "docs/rules.md is missing");
        assertEquals(Files.readString(file), made, "docs/rules.md is out of date; run with -Dkedang.docs.write=true");
    }

    private static String trace() throws IOException {
        Map<String, Set<String>> rules = new TreeMap<>();
        Map<String, Set<String>> tests = new TreeMap<>();
        for (Rule rule : rules()) {
            String clause = rule.clause().isBlank() ? "house" : rule.clause();
            rules.computeIfAbsent(clause, any -> new TreeSet<>()).add("`" + rule.key() + "`");
        }
        for (Path source : testSources()) {
            String text = Files.readString(source);
            String name = source.getFileName().toString().replace(".java", "");
            Matcher quoted = QUOTED.matcher(text);
            while (quoted.find()) {
                String proof = quoted.group(2).equals("class") ? name : name + "." + quoted.group(3);
                Matcher clause = CLAUSE.matcher(quoted.group(1));
                while (clause.find()) {
                    tests.computeIfAbsent(clause.group(1), any -> new TreeSet<>())
                            .add(proof);
                }
            }
        }
        Set<String> clauses = new TreeSet<>(rules.keySet());
        clauses.addAll(tests.keySet());
        StringBuilder text = new StringBuilder(
                """
                # Rule trace

                Clause of the regulations, the rules made from it, the tests that name it. Made by `RuleTraceTest`, not by hand;
                `house` stands for rules the product itself sets.

                | Clause | Rules | Tests |
                |---|---|---|
                """);
        for (String clause : clauses) {
            text.append("| ")
                    .append(clause)
                    .append(" | ")
                    .append(String.join(" ", rules.getOrDefault(clause, Set.of())))
                    .append(" | ")
                    .append(String.join(" ", tests.getOrDefault(clause, Set.of())))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.kedang")) {
            if (type.isEnum() && type.isAssignableTo(Rule.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    if (constant instanceof Rule rule) {
                        rules.add(rule);
                    }
                }
            }
        }
        rules.sort(Comparator.comparing(Rule::key));
        return rules;
    }

    private static List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of(
                "domain",
                "application",
                "adapters-persistence",
                "adapters-notification",
                "adapters-web",
                "deployment")) {
            Path tests = Root.path(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(file -> file.toString().endsWith(".java")
                                    && !file.endsWith("RuleTraceTest.java")
                                    && !file.endsWith("Regulation.java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
