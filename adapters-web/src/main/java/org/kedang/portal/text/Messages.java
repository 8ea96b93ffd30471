package org.kedang.portal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Rule;

/**
 * All texts of one language, merged from the bundles of the contexts. Pages see it as {@code #{msg}}:
 * {@code #{msg['profiles.register.title']}}, with places {@code #{msg.text('search.found', count)}}, an enum constant
 * {@code #{msg.of(row.stage)}}. A key nobody wrote shows itself.
 */
public final class Messages extends AbstractMap<String, String> {
    /** The contexts whose bundles are merged: {@code messages/<context>[_zh_TW|_en].properties}. The one place. */
    public static final List<String> CONTEXTS = List.of(
            "kit",
            "portal",
            "access",
            "approvals",
            "profiles",
            "search",
            "rest",
            "consent",
            "dictionary",
            "rules",
            "import",
            "demo",
            "registration",
            "file",
            "time",
            "change",
            "task",
            "feedback",
            "grants",
            "vigilance",
            "loans",
            "conduct",
            "kitpages");

    /** The zone every moment is shown in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZONE);

    private static final Map<Locale, Messages> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> texts;

    private Messages(Locale locale) {
        this.locale = locale;
        Map<String, String> merged = new HashMap<>();
        for (String context : CONTEXTS) {
            merged.putAll(bundle(context, Languages.SIMPLIFIED));
        }
        if (!locale.equals(Languages.SIMPLIFIED)) {
            for (String context : CONTEXTS) {
                merged.putAll(bundle(context, locale));
            }
        }
        this.texts = Map.copyOf(merged);
    }

    /** The texts in the language nearest to a locale. */
    public static Messages in(@Nullable Locale locale) {
        return LOADED.computeIfAbsent(Languages.nearest(locale), Messages::new);
    }

    /** One context's own texts in exactly one language; empty when the file does not exist. */
    static Map<String, String> bundle(String context, Locale language) {
        String suffix =
                language.equals(Languages.TRADITIONAL) ? "_zh_TW" : language.equals(Languages.ENGLISH) ? "_en" : "";
        Properties properties = new Properties();
        try (InputStream in =
                Messages.class.getClassLoader().getResourceAsStream("messages/" + context + suffix + ".properties")) {
            if (in == null) {
                return Map.of();
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    public Locale locale() {
        return locale;
    }

    /** The language tag for {@code lang} attributes: zh-CN, zh-TW, en. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** Whether a text with this key was written. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of a key; the key itself when nobody wrote one. */
    @Override
    public String get(@Nullable Object key) {
        String text = key == null ? "" : texts.get(key);
        return text == null ? String.valueOf(key) : HouseWords.in(text, locale);
    }

    /** A page asks for any key; the answer is never "not contained". */
    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return texts.entrySet();
    }

    /** The text of a key with its places {0}, {1}, … filled. */
    public String text(String key, @Nullable Object... figures) {
        return fill(get(key), figures);
    }

    /** The text of an enum constant, key {@code <context>.<Enum>.<CONSTANT>}; of a rule, {@code <context>.<CONSTANT>}. */
    public String of(@Nullable Object constant) {
        if (constant instanceof Rule rule) {
            return get(rule.key());
        }
        return constant instanceof Enum<?> value ? get(keyOf(value)) : shown(constant);
    }

    /** The key of an enum constant's text, for example {@code kit.Secrecy.PUBLIC}. */
    public static String keyOf(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String[] parts = type.getName().split("\\.", -1);
        String context = parts.length > 3 ? parts[2] : "kit";
        return context + "." + type.getSimpleName() + "." + constant.name();
    }

    /** A day as 2026-11-02; empty for nothing. */
    public String day(@Nullable Object moment) {
        return formatted(DAY, moment);
    }

    /** A moment as 2026-11-02 09:10 in the business zone; empty for nothing. */
    public String time(@Nullable Object moment) {
        return formatted(MINUTE, moment);
    }

    /** A moment's time of day as 09:10 in the business zone; empty for nothing. */
    public String clock(@Nullable Object moment) {
        return formatted(CLOCK, moment);
    }

    /** An amount as ¥203,500.00; empty for nothing. */
    public String money(@Nullable Object amount) {
        if (amount == null || amount.toString().isBlank()) {
            return "";
        }
        try {
            return new DecimalFormat("¥#,##0.00;-¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                    .format(new BigDecimal(amount.toString()));
        } catch (NumberFormatException e) {
            return amount.toString();
        }
    }

    /** A count with thousands separated: 5,000; empty for nothing. */
    public String number(@Nullable Object count) {
        return count instanceof Number number
                ? new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number)
                : shown(count);
    }

    /** Any figure as a reader expects it: moments and days ISO-like, numbers grouped, constants in words. */
    public String shown(@Nullable Object figure) {
        if (figure == null) {
            return "";
        }
        if (figure instanceof Number number) {
            return number(number);
        }
        if (figure instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (figure instanceof Instant || figure instanceof LocalDateTime || figure instanceof OffsetDateTime) {
            return time(figure);
        }
        if (figure instanceof Enum<?> constant) {
            return get(keyOf(constant));
        }
        if (figure instanceof Collection<?> several) {
            return several.stream().map(this::shown).collect(Collectors.joining(get("portal.list.separator")));
        }
        return figure.toString();
    }

    private static String formatted(DateTimeFormatter pattern, @Nullable Object moment) {
        if (moment instanceof Instant instant) {
            return pattern.format(instant);
        }
        if (moment instanceof LocalDate day) {
            return pattern.format(day.atStartOfDay(ZONE));
        }
        if (moment instanceof LocalDateTime local) {
            return pattern.format(local.atZone(ZONE));
        }
        if (moment instanceof OffsetDateTime offset) {
            return pattern.format(offset.toInstant());
        }
        if (moment instanceof ZonedDateTime zoned) {
            return pattern.format(zoned.toInstant());
        }
        return moment == null ? "" : moment.toString();
    }

    // No MessageFormat: its quote rule swallows the apostrophes of English texts.
    private String fill(String text, @Nullable Object[] figures) {
        StringBuilder filled = new StringBuilder(text.length() + 16);
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('{', from);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (open < 0 || close < 0) {
                break;
            }
            filled.append(text, from, open);
            int place = placeIn(text, open + 1, close);
            if (place >= 0 && place < figures.length) {
                filled.append(shown(figures[place]));
            } else {
                filled.append(text, open, close + 1);
            }
            from = close + 1;
        }
        return filled.append(text, Math.min(from, text.length()), text.length()).toString();
    }

    private static int placeIn(String text, int from, int to) {
        if (to - from != 1 || !Character.isDigit(text.charAt(from))) {
            return -1;
        }
        return text.charAt(from) - '0';
    }
}
