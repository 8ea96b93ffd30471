package org.kedang.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
