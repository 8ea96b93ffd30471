package org.kedang.profiles.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Problem;

/** One field's text: made canonical where that is safe, then judged. What cannot be made canonical stays as typed. */
final class FieldText {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,12})?");
    private static final Pattern TYPED_NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\\.[0-9]{0,12})?");
    private static final Pattern TYPED_DAY = Pattern.compile(
            "([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?(?:[ T]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final Pattern URL = Pattern.compile(
            "https?://[A-Za-z0-9\\p{IsHan}](?:[A-Za-z0-9\\p{IsHan}.-]*)(?::[0-9]{1,5})?(?:[/?#][^\\s<>\"]*)?");
    private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private FieldText() {}

    static String canonical(FieldDefinition field, String typed) {
        String text = TextForm.clean(typed, field.type() == FieldType.LONG_TEXT);
        if (text.isEmpty()) {
            return text;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text;
            case INTEGER, DECIMAL, MONEY, PERCENT -> number(field, text);
            case DATE -> day(text);
            case BOOLEAN -> yesOrNo(text);
            case CHOICE -> choice(field, text);
            case MULTI_CHOICE -> choices(field, text);
            case PHONE -> PhoneNumber.read(text).map(PhoneNumber::value).orElse(TextForm.halfWidth(text));
            case CREDIT_CODE -> CreditCode.clean(text);
            case ID_NUMBER -> TextForm.halfWidth(text).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            case BANK_ACCOUNT -> TextForm.halfWidth(text).replaceAll("[\\s-]", "");
            case DIVISION, POSTCODE -> TextForm.halfWidth(text).replace(" ", "");
            case EMAIL -> email(TextForm.halfWidth(text).strip());
            case URL -> TextForm.halfWidth(text).strip();
        };
    }

    private static String number(FieldDefinition field, String text) {
        String plain =
                TextForm.halfWidth(text).replace("，", ",").replace(" ", "").replaceAll("^[¥￥]", "");
        if (field.type() == FieldType.PERCENT) {
            plain = plain.replaceAll("%$", "");
        }
        if (!field.unit().isEmpty() && plain.endsWith(field.unit())) {
            plain = plain.substring(0, plain.length() - field.unit().length());
        }
        if (!TYPED_NUMBER.matcher(plain).matches()) {
            return text;
        }
        BigDecimal value = new BigDecimal(plain.replace(",", "").replaceAll("\\.$", ""));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String day(String text) {
        String plain = TextForm.halfWidth(text);
        Matcher typed = TYPED_DAY.matcher(plain);
        Matcher compact = COMPACT_DAY.matcher(plain);
        Matcher match = typed.matches() ? typed : compact.matches() ? compact : null;
        if (match == null) {
            return text;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return text;
        }
    }

    private static String yesOrNo(String text) {
        return switch (TextForm.halfWidth(text).toLowerCase(Locale.ROOT)) {
            case "true", "是", "有", "对", "對", "yes", "y", "1", "√" -> "true";
            case "false", "否", "无", "無", "不是", "没有", "沒有", "no", "n", "0", "×" -> "false";
            default -> text;
        };
    }

    private static String email(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? text : text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    }

    private static String choice(FieldDefinition field, String text) {
        return find(field, text).map(Choice::code).orElse(text);
    }

    private static Optional<Choice> find(FieldDefinition field, String text) {
        String narrow = TextForm.halfWidth(text).strip();
        Optional<Choice> exact = field.choices().stream()
                .filter(c -> c.code().equalsIgnoreCase(narrow)
                        || same(c.labels().zh(), narrow)
                        || same(c.labels().zhTw(), narrow)
                        || same(c.labels().en(), narrow)
                        || c.alsoCalled().stream().anyMatch(name -> same(name, narrow)))
                .findFirst();
        if (exact.isPresent() || narrow.codePointCount(0, narrow.length()) < 2) {
            return exact;
        }
        // people write 企业 for 企业客户: the beginning is enough where it can mean one choice only
        List<Choice> begun = field.choices().stream()
                .filter(c -> begins(c.labels().zh(), narrow)
                        || begins(c.labels().zhTw(), narrow)
                        || c.alsoCalled().stream().anyMatch(name -> begins(name, narrow)))
                .toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    private static boolean begins(String label, String narrow) {
        return TextForm.halfWidth(label).startsWith(narrow);
    }

    private static boolean same(String label, String narrow) {
        return TextForm.halfWidth(label).equalsIgnoreCase(narrow);
    }

    private static String choices(FieldDefinition field, String text) {
        List<String> codes = new ArrayList<>();
        for (String part : text.split("[,，、;；/|\\n]", -1)) {
            String word = part.strip();
            if (!word.isEmpty()) {
                codes.add(choice(field, word));
            }
        }
        List<String> order = field.choices().stream().map(Choice::code).toList();
        return String.join(
                ",",
                codes.stream()
                        .distinct()
                        .sorted((a, b) -> Integer.compare(place(order, a), place(order, b)))
                        .toList());
    }

    private static int place(List<String> order, String code) {
        int at = order.indexOf(code);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** What is wrong with a canonical text, or null. {@code where} is the field's place on the card. */
    static @Nullable Problem fault(FieldDefinition field, String where, String value) {
        if (TextForm.forbiddenAt(value, field.type() == FieldType.LONG_TEXT) >= 0) {
            return Problem.of(where, ProfileRule.FIELD_CONTROL_CHARACTER);
        }
        int points = value.codePointCount(0, value.length());
        if (points > field.format().maxLength()) {
            return Problem.of(where, ProfileRule.FIELD_TOO_LONG, field.format().maxLength(), points);
        }
        Problem typed =
                switch (field.type()) {
                    case TEXT, LONG_TEXT -> null;
                    case INTEGER, DECIMAL, MONEY, PERCENT -> numberFault(field, where, value);
                    case DATE -> dayFault(where, value);
                    case BOOLEAN ->
                        value.equals("true") || value.equals("false")
                                ? null
                                : Problem.of(where, ProfileRule.FIELD_NOT_YES_OR_NO);
                    case CHOICE ->
                        field.choice(value).isPresent()
                                ? null
                                : Problem.of(where, ProfileRule.FIELD_NOT_A_CHOICE, value);
                    case MULTI_CHOICE -> choicesFault(field, where, value);
                    case PHONE -> asProblem(where, PhoneNumber.fault(value));
                    case CREDIT_CODE -> asProblem(where, CreditCode.fault(value));
                    case ID_NUMBER -> asProblem(where, idNumberFault(value));
                    case EMAIL -> form(where, ProfileRule.FIELD_NOT_AN_EMAIL, emailRight(value));
                    case DIVISION -> form(where, ProfileRule.FIELD_NOT_A_DIVISION, value.matches("[1-8][0-9]{5}"));
                    case POSTCODE -> form(where, ProfileRule.FIELD_NOT_A_POSTCODE, value.matches("[0-9]{6}"));
                    case BANK_ACCOUNT -> form(where, ProfileRule.FIELD_NOT_AN_ACCOUNT, value.matches("[0-9]{8,30}"));
                    case URL ->
                        form(
                                where,
                                ProfileRule.FIELD_NOT_A_URL,
                                URL.matcher(value).matches());
                };
        String pattern = field.format().pattern();
        if (typed == null && pattern != null && !value.matches(pattern)) {
            return Problem.of(where, ProfileRule.FIELD_PATTERN);
        }
        return typed;
    }

    private static @Nullable Problem form(String where, ProfileRule rule, boolean right) {
        return right ? null : Problem.of(where, rule);
    }

    private static @Nullable Problem asProblem(String where, @Nullable ProfileRule rule) {
        return rule == null ? null : Problem.of(where, rule);
    }

    private static boolean emailRight(String value) {
        return value.lastIndexOf('@') <= 64 && EMAIL.matcher(value).matches();
    }

    private static @Nullable Problem numberFault(FieldDefinition field, String where, String value) {
        if (!PLAIN_NUMBER.matcher(value).matches()) {
            return Problem.of(where, ProfileRule.FIELD_NOT_A_NUMBER);
        }
        BigDecimal number = new BigDecimal(value);
        FieldFormat format = field.format();
        int scale = field.type() == FieldType.INTEGER ? 0 : format.scale();
        if (number.stripTrailingZeros().scale() > scale) {
            return Problem.of(where, ProfileRule.FIELD_TOO_PRECISE, scale);
        }
        BigDecimal min = format.min();
        BigDecimal max = format.max();
        if (min != null && number.compareTo(min) < 0) {
            return Problem.of(where, ProfileRule.FIELD_TOO_SMALL, min.toPlainString());
        }
        if (max != null && number.compareTo(max) > 0) {
            return Problem.of(where, ProfileRule.FIELD_TOO_LARGE, max.toPlainString());
        }
        return null;
    }

    private static @Nullable Problem dayFault(String where, String value) {
        if (!ISO_DAY.matcher(value).matches()) {
            return Problem.of(where, ProfileRule.FIELD_NOT_A_DATE);
        }
        try {
            LocalDate day = LocalDate.parse(value);
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                    ? Problem.of(where, ProfileRule.FIELD_DATE_OUT_OF_RANGE, FIRST_DAY.toString(), LAST_DAY.toString())
                    : null;
        } catch (DateTimeParseException noSuchDay) {
            return Problem.of(where, ProfileRule.FIELD_NOT_A_DATE);
        }
    }

    private static @Nullable Problem choicesFault(FieldDefinition field, String where, String value) {
        for (String part : value.split(",", -1)) {
            if (field.choice(part).isEmpty()) {
                return Problem.of(where, ProfileRule.FIELD_NOT_A_CHOICE, part);
            }
        }
        return null;
    }

    // GB 11643: division, birth date, sequence, check character MOD 11-2
    private static @Nullable ProfileRule idNumberFault(String value) {
        if (!value.matches("[1-8][0-9]{16}[0-9X]")) {
            return ProfileRule.ID_NUMBER_FORM;
        }
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
            if (born.getYear() < 1850) {
                return ProfileRule.ID_NUMBER_FORM;
            }
        } catch (DateTimeException noSuchDay) {
            return ProfileRule.ID_NUMBER_FORM;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 16; i >= 0; i--) {
            weight = weight * 2 % 11;
            sum += weight * (value.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11) == value.charAt(17) ? null : ProfileRule.ID_NUMBER_CHECK_DIGIT;
    }
}
