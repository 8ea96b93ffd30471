package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.Choice;

/** What is typed in one field. */
public final class FormCell implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern DIVISION = Pattern.compile("\\s*([0-9]{6})(?:\\s.*)?", Pattern.DOTALL);
    private final FormField field;
    private final List<Choice> options;
    private String text;
    private String problem = "";
    private boolean needed;

    FormCell(FormField field, String text) {
        this.field = field;
        this.text = text;
        this.options = optionsWith(field, text);
    }

    /** The dictionary's choices, and what is typed besides them, so that it is not lost by being shown. */
    private static List<Choice> optionsWith(FormField field, String text) {
        if (text.isBlank() || !field.isPicked()) {
            return field.getOptions();
        }
        List<Choice> all = new ArrayList<>(field.getOptions());
        for (String part : field.getKind().equals("choice") ? List.of(text) : List.of(text.split(",", -1))) {
            if (all.stream().noneMatch(option -> option.value().equals(part))) {
                all.add(new Choice(part, part));
            }
        }
        return all;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    /** The codes chosen in a field of several choices. */
    public String[] getSeveral() {
        return text.isBlank() ? new String[0] : text.split(",", -1);
    }

    public void setSeveral(String @Nullable [] several) {
        List<String> chosen = several == null ? List.of() : Arrays.asList(several);
        text = String.join(
                ",",
                options.stream()
                        .map(option -> option.value().toString())
                        .filter(chosen::contains)
                        .toList());
    }

    public List<Choice> getOptions() {
        return options;
    }

    /** Whether the browser's day picker can show what is typed. */
    public boolean isDay() {
        return text.isBlank() || text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    /** What is wrong with it, in words; empty when nothing is. */
    public String getProblem() {
        return problem;
    }

    /** Whether it was empty or wrong when the form was last checked. */
    public boolean isNeeded() {
        return needed;
    }

    FormField field() {
        return field;
    }

    /** Writes beside it what is wrong. */
    void wrong(String words) {
        problem = words;
        needed = true;
    }

    /** Takes the words away; that it was needed stays. */
    void calm() {
        problem = "";
    }

    /** As if it had never been checked. */
    void unchecked() {
        problem = "";
        needed = false;
    }

    boolean filled() {
        return !text.isBlank();
    }

    String value() {
        if (!field.getKind().equals("division")) {
            return text;
        }
        Matcher code = DIVISION.matcher(text);
        return code.matches() ? code.group(1) : text;
    }
}
