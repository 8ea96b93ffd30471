package org.kedang.profiles.domain;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码 (GB 32100) of an enterprise, or one of the codes it replaced in 2015 (C20): the 15-digit registration
 * number, the 9-character organisation code (GB 11714), the 15-character taxpayer number made of division and organisation
 * code. Old and new codes of one enterprise meet in {@link #matchKeys()}.
 *
 * @param value capital letters and digits without separators
 */
public record CreditCode(String value, Kind kind) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern UNIFIED =
            Pattern.compile("[1-9A-HJ-NPQRTUWXY][1-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z]{8}[0-9X]");

    /** Which generation of code it is. */
    public enum Kind {
        /** 18 characters. */
        UNIFIED,
        /** 工商注册号, 15 digits. */
        REGISTRATION,
        /** 组织机构代码, 9 characters. */
        ORGANISATION,
        /** 纳税人识别号 of 15 characters. */
        TAXPAYER
    }

    /** Reads any of the codes; spaces, hyphens, full-width and small letters are forgiven. */
    public static Optional<CreditCode> read(String text) {
        String code = clean(text);
        Kind kind = kindOf(code);
        return kind == null || !checkDigitRight(code, kind)
                ? Optional.empty()
                : Optional.of(new CreditCode(code, kind));
    }

    /** What is wrong with the text as a credit code: its form, its check digit, or null for nothing. */
    static @Nullable ProfileRule fault(String text) {
        String code = clean(text);
        Kind kind = kindOf(code);
        if (kind == null) {
            return ProfileRule.CREDIT_CODE_FORM;
        }
        return checkDigitRight(code, kind) ? null : ProfileRule.CREDIT_CODE_CHECK_DIGIT;
    }

    static String clean(String text) {
        return TextForm.halfWidth(text).replaceAll("[\\s\\-‐－—]", "").toUpperCase(Locale.ROOT);
    }

    private static @Nullable Kind kindOf(String code) {
        if (UNIFIED.matcher(code).matches() && provinceExists(code.substring(2, 4))) {
            return Kind.UNIFIED;
        }
        if (code.length() == 9 && ORGANISATION.matcher(code).matches()) {
            return Kind.ORGANISATION;
        }
        if (code.matches("[0-9]{15}")) {
            return registrationRight(code) || !organisationRight(code.substring(6)) ? Kind.REGISTRATION : Kind.TAXPAYER;
        }
        if (code.length() == 15 && code.matches("[0-9]{6}[0-9A-Z]{8}[0-9X]")) {
            return Kind.TAXPAYER;
        }
        return null;
    }

    private static boolean provinceExists(String two) {
        int province = Integer.parseInt(two);
        return province >= 10 && province <= 82;
    }

    private static boolean checkDigitRight(String code, Kind kind) {
        return switch (kind) {
            case UNIFIED -> checkDigit(code.substring(0, 17)) == code.charAt(17);
            case REGISTRATION -> registrationRight(code);
            case ORGANISATION -> organisationRight(code);
            case TAXPAYER -> organisationRight(code.substring(6));
        };
    }

    /** The eighteenth character that belongs to the first seventeen of a unified code. */
    public static char checkDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The ninth character that belongs to the first eight of an organisation code. */
    public static char organisationCheckDigit(String first8) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int digit = 11 - sum % 11;
        return digit == 10 ? 'X' : digit == 11 ? '0' : (char) ('0' + digit);
    }

    private static boolean organisationRight(String code) {
        return ORGANISATION.matcher(code).matches() && organisationCheckDigit(code.substring(0, 8)) == code.charAt(8);
    }

    // ISO 7064 MOD 11,10, as the rules for registration numbers of 2006 say
    private static boolean registrationRight(String code) {
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product % 11 + (code.charAt(i) - '0')) % 10;
            product = (sum == 0 ? 10 : sum) * 2;
        }
        return (product % 11 + (code.charAt(14) - '0')) % 10 == 1;
    }

    /** Positions 9 to 17 of a unified code, or the organisation code inside an older one. */
    public Optional<String> organisationCode() {
        return switch (kind) {
            case UNIFIED -> Optional.of(value.substring(8, 17));
            case ORGANISATION -> Optional.of(value);
            case TAXPAYER -> Optional.of(value.substring(6));
            case REGISTRATION -> Optional.empty();
        };
    }

    /** The division where the enterprise was registered; unknown for an organisation code. */
    public Optional<String> division() {
        return switch (kind) {
            case UNIFIED -> Optional.of(value.substring(2, 8));
            case REGISTRATION, TAXPAYER -> Optional.of(value.substring(0, 6));
            case ORGANISATION -> Optional.empty();
        };
    }

    /** Keys of the enterprise: two codes belong to one enterprise when they share a key. */
    public Set<String> matchKeys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(value);
        organisationCode().ifPresent(keys::add);
        return keys;
    }

    @Override
    public String toString() {
        return value;
    }
}
