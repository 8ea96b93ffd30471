package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.kit.domain.Refused;

/**
 * The firm's rule for customer numbers (003-A 系统根据内定的编码规则), for example {@code KH-{行政区划6位}-{4位流水}}. Places:
 * {@code {行政区划2位}}, {@code {行政区划4位}}, {@code {行政区划6位}}, {@code {年4位}}, {@code {年2位}}, {@code {月}} and exactly one
 * running number {@code {1位流水}} to {@code {9位流水}}. Everything before the running number names its series: each series
 * counts from 1. A series that outgrows its width becomes wider, it never starts again.
 */
public record CodeRule(String template) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DIVISION = Pattern.compile("行政区划([246])位");
    private static final Pattern RUNNING = Pattern.compile("([1-9])位流水");

    /** @throws Refused CODE_RULE_WRONG for an unknown place, no running number, more than one, or one not at the end */
    public CodeRule {
        List<String> unused = parts(template);
        if (unused.isEmpty()) {
            throw new Refused(ProfileRule.CODE_RULE_WRONG, template);
        }
    }

    private static List<String> parts(String template) {
        List<String> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        int running = 0;
        while (place.find()) {
            literal(template, template.substring(from, place.start()), parts);
            String name = place.group(1);
            boolean isRunning = RUNNING.matcher(name).matches();
            boolean known = isRunning
                    || DIVISION.matcher(name).matches()
                    || name.equals("年4位")
                    || name.equals("年2位")
                    || name.equals("月");
            if (!known) {
                throw new Refused(ProfileRule.CODE_RULE_WRONG, template);
            }
            running += isRunning ? 1 : 0;
            parts.add("{" + name + "}");
            from = place.end();
        }
        literal(template, template.substring(from), parts);
        // the running number closes the number, so that a series that grows wider stays readable
        if (running != 1 || !template.endsWith("位流水}")) {
            throw new Refused(ProfileRule.CODE_RULE_WRONG, template);
        }
        return parts;
    }

    private static void literal(String template, String text, List<String> parts) {
        if (text.isEmpty()) {
            return;
        }
        if (!text.matches("[A-Z0-9\\p{IsHan}-]+")) {
            throw new Refused(ProfileRule.CODE_RULE_WRONG, template);
        }
        parts.add(text);
    }

    /**
     * The name of the series a customer is counted in: the number without its running part, for example {@code KH-440300-}.
     *
     * @param division six digits of the customer's region
     * @param day the day of filing
     */
    public String series(String division, LocalDate day) {
        if (!division.matches("[0-9]{6}")) {
            throw new Refused(ProfileRule.FIELD_NOT_A_DIVISION, division);
        }
        StringBuilder series = new StringBuilder();
        for (String part : parts(template)) {
            if (!part.startsWith("{")) {
                series.append(part);
                continue;
            }
            String name = part.substring(1, part.length() - 1);
            Matcher place = DIVISION.matcher(name);
            if (place.matches()) {
                series.append(division, 0, Integer.parseInt(place.group(1)));
            } else if (name.equals("年4位")) {
                series.append(String.format("%04d", day.getYear()));
            } else if (name.equals("年2位")) {
                series.append(String.format("%02d", day.getYear() % 100));
            } else if (name.equals("月")) {
                series.append(String.format("%02d", day.getMonthValue()));
            }
        }
        return series.toString();
    }

    /** Digits the running number has at least. */
    public int width() {
        int end = template.length();
        return template.charAt(end - "0位流水}".length()) - '0';
    }

    /**
     * The number with a given running number in its series.
     *
     * @param running from 1
     */
    public CustomerNumber number(String division, LocalDate day, long running) {
        if (running < 1) {
            throw new IllegalArgumentException("running number " + running);
        }
        return new CustomerNumber(series(division, day) + String.format("%0" + width() + "d", running));
    }
}
