package org.kedang.portal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.domain.Secrecy;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

@DisplayName("界面文字：三种语言齐全，页面里没有写死的字")
class TextsOfTheProductTest {
    private static final Pattern USED = Pattern.compile("msg(?:\\['|\\.text\\(')([\\w.]+)'(?=[\\],)])");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");

    @Test
    @DisplayName("简体、繁体、英文的键相同")
    void the_three_languages_have_the_same_keys() {
        List<String> wrong = new ArrayList<>();
        for (String context : Messages.CONTEXTS) {
            Set<String> base = Messages.bundle(context, Languages.SIMPLIFIED).keySet();
            for (Locale language : List.of(Languages.TRADITIONAL, Languages.ENGLISH)) {
                Set<String> other = Messages.bundle(context, language).keySet();
                difference(base, other).forEach(key -> wrong.add(language + " lacks " + key));
                difference(other, base).forEach(key -> wrong.add("base lacks " + key));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("同一句话在三种语言里的占位相同")
    void the_three_languages_have_the_same_places() {
        List<String> wrong = new ArrayList<>();
        for (String context : Messages.CONTEXTS) {
            Map<String, String> base = Messages.bundle(context, Languages.SIMPLIFIED);
            for (Locale language : List.of(Languages.TRADITIONAL, Languages.ENGLISH)) {
                Messages.bundle(context, language).forEach((key, text) -> {
                    String original = base.get(key);
                    if (original != null && !places(original).equals(places(text))) {
                        wrong.add(language + " " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("页面用到的键都有文字")
    void every_key_a_page_uses_is_written() throws IOException {
        Messages messages = Messages.in(Languages.SIMPLIFIED);
        Set<String> wrong = new TreeSet<>();
        for (Path page : pages()) {
            Matcher used = USED.matcher(Files.readString(page, StandardCharsets.UTF_8));
            while (used.find()) {
                String key = used.group(1);
                if (!key.endsWith(".") && !messages.has(key)) {
                    wrong.add(page.getFileName() + ": " + key);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    @DisplayName("页面里没有写死的文字、样式和脚本")
    void no_page_holds_literal_text_style_or_script() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (Path page : pages()) {
            literals(parse(page), page.getFileName().toString(), wrong);
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    @DisplayName("每条规则都有一句话")
    void every_rule_has_its_sentence() throws Exception {
        Messages messages = Messages.in(Languages.SIMPLIFIED);
        Set<String> wrong = new TreeSet<>();
        for (Class<?> type : enums()) {
            for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
                if (constant instanceof Rule rule && !messages.has(rule.key())) {
                    wrong.add(rule.key());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    @DisplayName("枚举有一个名称，就每一个都有")
    void an_enum_that_is_shown_has_a_text_for_each_constant() throws Exception {
        Messages messages = Messages.in(Languages.SIMPLIFIED);
        Set<String> wrong = new TreeSet<>();
        for (Class<?> type : enums()) {
            Set<String> keys = Stream.of(Objects.requireNonNull(type.getEnumConstants()))
                    .map(constant -> Messages.keyOf((Enum<?>) constant))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (keys.stream().anyMatch(messages::has)) {
                keys.stream().filter(key -> !messages.has(key)).forEach(wrong::add);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void a_key_nobody_wrote_shows_itself() {
        assertEquals("portal.nobody", Messages.in(Languages.ENGLISH).get("portal.nobody"));
    }

    @Test
    void figures_are_shown_as_readers_expect_them() {
        Messages messages = Messages.in(Languages.SIMPLIFIED);
        assertEquals("机密", messages.of(Secrecy.CONFIDENTIAL));
        assertEquals("2026-11-02 09:10", messages.time(Instant.parse("2026-11-02T01:10:00Z")));
        assertEquals("2026-11-02", messages.day(LocalDate.of(2026, 11, 2)));
        assertEquals("¥203,500.00", messages.money("203500"));
        assertEquals("5,000", messages.number(5000));
        assertEquals("已保存 09:10", messages.text("portal.saved", "09:10"));
    }

    @Test
    void hong_kong_reads_traditional_and_everybody_else_simplified() {
        assertEquals(Languages.TRADITIONAL, Languages.ofTag("zh_HK"));
        assertEquals(Languages.SIMPLIFIED, Languages.ofTag("zh"));
        assertEquals(Languages.SIMPLIFIED, Languages.ofTag("fr"));
        assertEquals(Languages.ENGLISH, Languages.ofTag("en-GB"));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/META-INF/resources"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static Node parse(Path page) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
    }

    private static void literals(Node node, String page, Set<String> wrong) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            if (hasWords(node.getNodeValue())) {
                wrong.add(page + ": " + node.getNodeValue().strip());
            }
            return;
        }
        if (node.getNodeType() != Node.ELEMENT_NODE) {
            return;
        }
        if (node.getNodeName().equals("style") || node.getNodeName().equals("script")) {
            wrong.add(page + ": <" + node.getNodeName() + ">");
        }
        for (int i = 0; i < node.getAttributes().getLength(); i++) {
            Node attribute = node.getAttributes().item(i);
            String name = attribute.getNodeName();
            boolean spoken =
                    Set.of("title", "label", "placeholder", "alt", "aria-label", "value", "headerText", "header")
                                    .contains(name)
                            && !Set.of(
                                            "f:attribute",
                                            "f:param",
                                            "f:viewParam",
                                            "o:param",
                                            "f:selectItem",
                                            "input",
                                            "option",
                                            "meta")
                                    .contains(node.getNodeName());
            boolean han = attribute.getNodeValue().codePoints().anyMatch(Character::isIdeographic);
            if (han
                    || (spoken && hasWords(attribute.getNodeValue()))
                    // the watermark's picture is data, the one thing no class can say
                    || (name.equals("style")
                            && !attribute.getNodeValue().startsWith("background-image:url(\"#{watermark.tile("))
                    || name.matches("on(click|change|load|submit|keyup|keydown|input|blur|focus)")) {
                wrong.add(page + ": " + name + "=" + attribute.getNodeValue());
            }
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            literals(children.item(i), page, wrong);
        }
    }

    private static boolean hasWords(String text) {
        return EXPRESSION.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter);
    }

    /** Every enum of the product on the class path, in class folders and jars alike. */
    private static List<Class<?>> enums() throws IOException, ReflectiveOperationException {
        Map<String, Class<?>> found = new HashMap<>();
        for (Class<?> anchor : List.of(Rule.class, org.kedang.kit.usecase.Actor.class, Messages.class)) {
            URI home = URI.create(
                    Objects.requireNonNull(anchor.getProtectionDomain().getCodeSource())
                            .getLocation()
                            .toString());
            Path path = Path.of(home);
            if (Files.isDirectory(path)) {
                collect(path, found);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    collect(jar.getPath("/"), found);
                }
            }
        }
        assertTrue(found.size() > 3, "the enums of the product were not found");
        return List.copyOf(found.values());
    }

    private static void collect(Path root, Map<String, Class<?>> found)
            throws IOException, ReflectiveOperationException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.startsWith("org.kedang.") || name.endsWith("package-info")) {
                    continue;
                }
                try {
                    Class<?> type = Class.forName(name, false, Messages.class.getClassLoader());
                    if (type.isEnum()) {
                        found.put(name, type);
                    }
                } catch (NoClassDefFoundError containerOnly) {
                    assertTrue(name.contains(".web") || name.contains(".portal"), name);
                }
            }
        }
    }
}
