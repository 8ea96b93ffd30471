package org.kedang.notification;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mail's subject, text and HTML in the reader's language. What a mail says stands in {@code mail/mail*.properties},
 * what it looks like in two FreeMarker layouts; every word is escaped on its way into HTML.
 */
@ApplicationScoped
public class MailTemplates {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)\\}");
    private static final Map<String, String> LANGUAGES = Map.of("zh_CN", "", "zh_TW", "_zh_TW", "en", "_en");

    private final Configuration engine;
    private final Map<String, Properties> texts = new HashMap<>();

    public MailTemplates() {
        engine = new Configuration(Configuration.VERSION_2_3_34);
        engine.setClassLoaderForTemplateLoading(MailTemplates.class.getClassLoader(), "mail");
        engine.setDefaultEncoding("UTF-8");
        engine.setLocalizedLookup(false);
        engine.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        engine.setLogTemplateExceptions(false);
        LANGUAGES.forEach((language, suffix) -> texts.put(language, load("mail/mail" + suffix + ".properties")));
    }

    /** A mail ready to send. */
    record Letter(String subject, String text, String html) {}

    /** The languages there are. */
    static Set<String> languages() {
        return LANGUAGES.keySet();
    }

    /** The templates with a subject in the language. */
    Set<String> templates(String language) {
        Set<String> names = new TreeSet<>();
        for (String key : texts(language).stringPropertyNames()) {
            if (key.startsWith("mail.") && key.endsWith(".subject")) {
                names.add(key.substring("mail.".length(), key.length() - ".subject".length()));
            }
        }
        return names;
    }

    /** The texts of a language; zh_CN for one that is not there. */
    Properties texts(@Nullable String language) {
        String known = language == null ? "zh_CN" : language.replace('-', '_');
        Properties found = texts.get(known);
        if (found == null && known.startsWith("en")) {
            found = texts.get("en");
        }
        Properties base = texts.get("zh_CN");
        if (base == null) {
            throw new IllegalStateException("the texts are always there");
        }
        return found == null ? base : found;
    }

    /**
     * @param name the reader's name; empty when unknown
     * @param url whole address of the item; empty when there is nothing to open
     */
    Letter write(String template, @Nullable String language, String name, String url, Map<String, String> words) {
        Properties own = texts(language);
        String key = own.containsKey("mail." + template + ".subject") ? template : "notice";
        List<Map<String, String>> facts = new ArrayList<>();
        for (String word : own.getProperty("mail." + key + ".facts", "").split(",", -1)) {
            String value = value(own, word.strip(), words);
            if (!value.isBlank()) {
                facts.add(Map.of("label", text(own, "mail.word." + word.strip()), "value", value));
            }
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("language", text(own, "mail.language"));
        model.put("product", text(own, "mail.product"));
        model.put("colon", text(own, "mail.colon"));
        model.put(
                "greeting",
                name.isBlank()
                        ? text(own, "mail.greetingAll")
                        : filled(text(own, "mail.greeting"), Map.of("name", name)));
        String subject = filled(text(own, "mail." + key + ".subject"), words);
        model.put("subject", subject);
        model.put("text", filled(text(own, "mail." + key + ".text"), words).strip());
        model.put("facts", facts);
        model.put("url", url);
        model.put("button", own.getProperty("mail." + key + ".button", text(own, "mail.open")));
        model.put("footer", text(own, "mail.footer"));
        return new Letter(oneLine(subject), render("layout.txt.ftl", model), render("layout.html.ftl", model));
    }

    /** A fact's value; a stage by its name in the reader's language, or the policy's own word where there is none. */
    private static String value(Properties own, String word, Map<String, String> words) {
        String value = words.getOrDefault(word, "");
        return word.equals("stage") ? own.getProperty("mail.stage." + value, value) : value;
    }

    private String render(String layout, Map<String, Object> model) {
        StringWriter out = new StringWriter();
        try {
            Template made = engine.getTemplate(layout);
            if (layout.contains(".html.") && made.getOutputFormat() != HTMLOutputFormat.INSTANCE) {
                throw new IllegalStateException(layout + " does not escape");
            }
            made.process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private static String filled(String text, Map<String, String> words) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), "")));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String text(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key);
        }
        return text;
    }

    private static Properties load(String file) {
        try (InputStream stream = MailTemplates.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
