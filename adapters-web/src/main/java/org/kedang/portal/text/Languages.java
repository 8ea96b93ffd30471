package org.kedang.portal.text;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the product speaks. Simplified Chinese is the first one and stands in for every other. */
public final class Languages {
    /** 简体中文, the base of all bundles. */
    public static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-CN");
    /** 繁體中文 */
    public static final Locale TRADITIONAL = Locale.forLanguageTag("zh-TW");

    public static final Locale ENGLISH = Locale.ENGLISH;

    /** All languages, in the order a chooser shows them. */
    public static final List<Locale> ALL = List.of(SIMPLIFIED, TRADITIONAL, ENGLISH);

    private Languages() {}

    /** The language to use for what somebody prefers: zh-Hant, zh-HK and zh-MO read traditional, other zh simplified. */
    public static Locale nearest(@Nullable Locale wish) {
        if (wish == null) {
            return SIMPLIFIED;
        }
        if (wish.getLanguage().equals("en")) {
            return ENGLISH;
        }
        boolean traditional =
                wish.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(wish.getCountry());
        return wish.getLanguage().equals("zh") && traditional ? TRADITIONAL : SIMPLIFIED;
    }

    /** The language for a tag as kept with a person ({@code zh_CN}, {@code zh-TW}, {@code en}); nothing known: the first. */
    public static Locale ofTag(@Nullable String tag) {
        return tag == null || tag.isBlank() ? SIMPLIFIED : nearest(Locale.forLanguageTag(tag.replace('_', '-')));
    }

    /** The first of a browser's wishes (Accept-Language, in its order) the product speaks. */
    public static Locale ofBrowser(Enumeration<Locale> wishes) {
        while (wishes.hasMoreElements()) {
            Locale wish = wishes.nextElement();
            if (wish.getLanguage().equals("zh") || wish.getLanguage().equals("en")) {
                return nearest(wish);
            }
        }
        return SIMPLIFIED;
    }
}
