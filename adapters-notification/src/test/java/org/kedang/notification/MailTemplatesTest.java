package org.kedang.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailTemplatesTest {
    private final MailTemplates templates = new MailTemplates();

    @Test
    void all_languages_have_the_same_keys_and_places() {
        var base = templates.texts("zh_CN");
        for (String language : MailTemplates.languages()) {
            var own = templates.texts(language);
            assertEquals(base.stringPropertyNames(), own.stringPropertyNames(), language);
            for (String key : base.stringPropertyNames()) {
                assertEquals(places(base.getProperty(key)), places(own.getProperty(key)), language + " " + key);
            }
        }
    }

    @Test
    void every_template_renders_in_every_language_without_any_word() {
        for (String language : MailTemplates.languages()) {
            for (String template : templates.templates(language)) {
                MailTemplates.Letter letter = templates.write(template, language, "王芳", "", Map.of());
                assertFalse(letter.subject().isBlank());
                assertFalse(letter.text().contains("${"));
            }
        }
    }

    @Test
    void every_mail_that_is_sent_has_its_text_its_notice_and_a_name_for_each_fact_in_three_languages()
            throws IOException {
        Set<String> sent = sent();
        assertTrue(sent.size() > 3, sent.toString());
        for (String language : MailTemplates.languages()) {
            Properties mail = templates.texts(language);
            Properties portal = portal("kitpages", language);
            for (String template : sent) {
                String facts = mail.getProperty("mail." + template + ".facts");
                assertTrue(mail.containsKey("mail." + template + ".subject"), language + " " + template);
                assertTrue(mail.containsKey("mail." + template + ".text"), language + " " + template);
                assertNotNull(facts, language + " " + template);
                for (String fact : facts.split(",", -1)) {
                    assertTrue(mail.containsKey("mail.word." + fact), language + " " + fact);
                }
                assertTrue(portal.containsKey("notice." + template), language + " " + template);
                assertTrue(portal.containsKey("kitpages.mail." + template), language + " " + template);
            }
        }
    }

    @Test
    void a_stage_is_called_in_a_mail_what_the_portal_calls_it() throws IOException {
        for (String language : MailTemplates.languages()) {
            Properties mail = templates.texts(language);
            Properties portal = portal("approvals", language);
            assertTrue(portal.containsKey("approvals.stage.verification"), language);
            portal.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("approvals.stage."))
                    .forEach(key -> assertEquals(
                            portal.getProperty(key), mail.getProperty(key.replace("approvals.", "mail.")), key));
        }
    }

    @Test
    void no_text_is_kept_for_a_mail_that_nobody_sends() throws IOException {
        Set<String> unsent = new TreeSet<>(templates.templates("zh_CN"));
        unsent.removeAll(sent());
        unsent.removeAll(Set.of("auditHead", "notice"));
        assertEquals(Set.of(), unsent);
    }

    /** The templates that use cases name when they tell somebody something. */
    private static Set<String> sent() throws IOException {
        Pattern call = Pattern.compile("outbox\\.notify\\([^\"]*\"([A-Za-z]+)\"");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("../application/src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(source)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private static Properties portal(String bundle, String language) throws IOException {
        String suffix = language.equals("zh_CN") ? "" : "_" + language;
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("../adapters-web/src/main/resources/messages/" + bundle + suffix + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void words_are_escaped_in_html_and_plain_in_text() {
        String evil = "<script>alert(1)</script>\r\nBcc: x@y ${1+1}";
        MailTemplates.Letter letter = templates.write(
                "customerFiled", "en", "A & B", "http://x/f?a=1&b=2", Map.of("number", "K1", "name", evil));
        assertFalse(letter.html().contains("<script>"), letter.html());
        assertTrue(letter.html().contains("&lt;script&gt;"));
        assertTrue(letter.html().contains("A &amp; B"));
        assertTrue(letter.text().contains("<script>"));
        assertTrue(letter.html().contains("${1+1}"), "words are no templates");
        assertFalse(letter.subject().contains("\n"));
        assertTrue(letter.text().contains("http://x/f?a=1&b=2"));
    }

    @Test
    void an_unknown_template_still_says_something() {
        assertEquals(
                "A new notice in Kedang",
                templates.write("neverHeardOf", "en", "", "", Map.of()).subject());
    }

    private static String places(String text) {
        return Pattern.compile("\\{[A-Za-z]+\\}")
                .matcher(text)
                .results()
                .map(place -> place.group())
                .sorted()
                .collect(Collectors.joining());
    }
}
