package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.Locale;

/**
 * A word of the firm in the three languages of the product. Data, not a message: the dictionary and the policies bring
 * their own words.
 *
 * @param zh simplified Chinese; never blank
 * @param zhTw traditional Chinese; blank means the simplified word
 * @param en English; blank means the simplified word
 */
public record Labels(String zh, String zhTw, String en) implements Serializable {

    /** No words at all, for an optional help text. */
    public static final Labels NONE = new Labels("", "", "");

    public Labels {
        zh = zh.strip();
        zhTw = zhTw.isBlank() ? zh : zhTw.strip();
        en = en.isBlank() ? zh : en.strip();
    }

    /** The same word in every language. */
    public static Labels of(String zh) {
        return new Labels(zh, "", "");
    }

    /** The word for a reader; every Chinese outside Taiwan, Hong Kong and Macau reads simplified characters. */
    public String in(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return en;
        }
        boolean traditional = locale.getScript().equals("Hant")
                || locale.getCountry().equals("TW")
                || locale.getCountry().equals("HK")
                || locale.getCountry().equals("MO");
        return traditional ? zhTw : zh;
    }

    public boolean blank() {
        return zh.isBlank();
    }
}
