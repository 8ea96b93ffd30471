package org.kedang.profiles.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in one written form: mobile {@code 13800001234}, land line with area code {@code 0755-26001234} and
 * extension {@code 0755-26001234-801}, service {@code 400-820-1234} or {@code 95588}, abroad {@code +85221234567}. The area
 * code is obligatory (003-A 电话必须注明区号), special characters are refused (000).
 */
public record PhoneNumber(String value, Kind kind) {
    private static final Pattern EXTENSION = Pattern.compile("(?:转|轉|分机|分機|ext\\.?|x|#)\\s*([0-9]{1,6})$");
    private static final Pattern DASHED_EXTENSION = Pattern.compile(
            "^(\\(?0[0-9]{2,3}\\)?[- ]?[0-9]{3,4}[- ]?[0-9]{4}|[48]00[- ]?[0-9]{3}[- ]?[0-9]{4})-([0-9]{1,6})$");
    private static final Pattern ALLOWED = Pattern.compile("\\+?[0-9 ()\\-]+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LAND_LINE = Pattern.compile("(0(?:10|2[0-57-9])|0[3-9][0-9]{2})([2-8][0-9]{6,7})");
    private static final Pattern SERVICE = Pattern.compile("([48]00)([0-9]{3})([0-9]{4})");
    private static final Pattern SHORT = Pattern.compile("9[56][0-9]{3,6}|1[02][0-9]{3}");
    private static final Pattern LOCAL = Pattern.compile("[2-8][0-9]{6,7}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public enum Kind {
        MOBILE,
        LAND_LINE,
        SERVICE,
        ABROAD
    }

    private record Reading(@Nullable PhoneNumber number, @Nullable ProfileRule fault) {}

    /** Reads what people type: blanks, brackets, +86, 转801, full-width digits. Empty when it is no complete number. */
    public static Optional<PhoneNumber> read(String text) {
        return Optional.ofNullable(parse(text).number);
    }

    /** What is wrong with the text as a phone number, or null for nothing. */
    static @Nullable ProfileRule fault(String text) {
        return parse(text).fault;
    }

    private static Reading parse(String text) {
        String typed = TextForm.halfWidth(text).strip().toLowerCase(Locale.ROOT).replaceAll("[‐‑‒–—―−ー─]", "-");
        String extension = "";
        Matcher tail = EXTENSION.matcher(typed);
        if (tail.find()) {
            extension = tail.group(1);
            typed = typed.substring(0, tail.start()).strip().replaceAll("-+$", "");
        } else {
            Matcher dashed = DASHED_EXTENSION.matcher(typed);
            if (dashed.matches()) {
                extension = dashed.group(2);
                typed = dashed.group(1);
            }
        }
        if (!ALLOWED.matcher(typed).matches()) {
            return wrong(ProfileRule.PHONE_SPECIAL_CHARACTER);
        }
        String digits = domestic(typed.replaceAll("[ ()\\-]", ""));
        if (digits.startsWith("+")) {
            return ABROAD.matcher(digits).matches()
                    ? right(digits, extension, Kind.ABROAD)
                    : wrong(ProfileRule.FIELD_NOT_A_PHONE);
        }
        if (MOBILE.matcher(digits).matches()) {
            return extension.isEmpty() ? right(digits, "", Kind.MOBILE) : wrong(ProfileRule.FIELD_NOT_A_PHONE);
        }
        Matcher service = SERVICE.matcher(digits);
        if (service.matches()) {
            return right(service.group(1) + "-" + service.group(2) + "-" + service.group(3), extension, Kind.SERVICE);
        }
        Matcher land = LAND_LINE.matcher(digits);
        if (land.matches()) {
            // areas with a three-digit code have eight-digit numbers
            boolean lengthRight = land.group(1).length() == 4 || land.group(2).length() == 8;
            return lengthRight
                    ? right(land.group(1) + "-" + land.group(2), extension, Kind.LAND_LINE)
                    : wrong(ProfileRule.FIELD_NOT_A_PHONE);
        }
        if (SHORT.matcher(digits).matches()) {
            return right(digits, extension, Kind.SERVICE);
        }
        return wrong(
                LOCAL.matcher(digits).matches() ? ProfileRule.PHONE_AREA_CODE_MISSING : ProfileRule.FIELD_NOT_A_PHONE);
    }

    // takes the country code of the mainland away and gives the area code its 0 back
    private static String domestic(String dialled) {
        String digits = dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled;
        if (digits.startsWith("+86")) {
            String rest = digits.substring(3);
            boolean whole = rest.startsWith("0")
                    || MOBILE.matcher(rest).matches()
                    || SERVICE.matcher(rest).matches()
                    || SHORT.matcher(rest).matches();
            return whole ? rest : "0" + rest;
        }
        return digits.matches("01[3-9][0-9]{9}") ? digits.substring(1) : digits;
    }

    private static Reading right(String number, String extension, Kind kind) {
        return new Reading(new PhoneNumber(extension.isEmpty() ? number : number + "-" + extension, kind), null);
    }

    private static Reading wrong(ProfileRule rule) {
        return new Reading(null, rule);
    }

    /** The digits alone, for comparing and searching. */
    public String digits() {
        return value.replaceAll("[^0-9]", "");
    }

    /** The last four digits before any extension, by which people ask for a number. */
    public String tail() {
        String main = kind == Kind.LAND_LINE && value.indexOf('-') != value.lastIndexOf('-')
                ? value.substring(0, value.lastIndexOf('-'))
                : value;
        String digits = main.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - 4));
    }

    @Override
    public String toString() {
        return value;
    }
}
