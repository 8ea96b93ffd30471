package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.profiles.api.ChangeForm;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;

/** What is typed into a change form: the chosen fields, beside what the file says in each. */
final class ChangeTyping implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DictionaryForm form;
    private final List<FormBlock> blocks;
    private final LinkedHashMap<String, String> present = new LinkedHashMap<>();

    private ChangeTyping(DictionaryForm form, List<FormBlock> blocks) {
        this.form = form;
        this.blocks = blocks;
    }

    /**
     * Opens the chosen fields for typing.
     *
     * @param shown what they say to begin with
     */
    static ChangeTyping of(ChangeForm known, List<String> chosen, FieldValues shown, RegistrationDesk desk) {
        DictionaryForm form = desk.form(shown, FieldStage.FILING, FileTier.FULL, Set.of());
        List<FormBlock> blocks = new ArrayList<>(form.part(
                group -> chosen.contains(group)
                        || known.fields().stream()
                                .anyMatch(single -> single.group().code().equals(group)),
                chosen::contains));
        blocks.removeIf(block -> block.isRepeated() && !chosen.contains(block.getCode()));
        ChangeTyping typing = new ChangeTyping(form, blocks);
        RegistrationSheet sheet = desk.sheet();
        for (ChangeForm.Single single : known.fields()) {
            String code = single.field().code();
            if (chosen.contains(code)) {
                typing.present.put(code, single.masked() ? single.value() : sheet.words(code, single.value()));
            }
        }
        return typing;
    }

    /** Takes away the rows and cells nobody has filled. */
    void tidy() {
        form.tidy();
    }

    /** The single fields as typed. */
    Map<String, String> singles() {
        Map<String, String> named = new LinkedHashMap<>();
        blocks.stream()
                .filter(block -> !block.isRepeated())
                .flatMap(block -> block.getFields().stream())
                .forEach(field -> named.put(field.getCode(), form.text(field.getCode())));
        return named;
    }

    /** The tables of rows as typed. */
    Map<String, List<Map<String, String>>> rows() {
        Map<String, List<Map<String, String>>> named = new LinkedHashMap<>();
        FieldValues values = form.values();
        blocks.stream()
                .filter(FormBlock::isRepeated)
                .forEach(block -> named.put(block.getCode(), values.rows(block.getCode())));
        return named;
    }

    /** What is said once the typed values are in their places. */
    FieldValues on(FieldValues before) {
        FieldValues after = before;
        for (Map.Entry<String, String> one : singles().entrySet()) {
            after = after.with(one.getKey(), one.getValue());
        }
        for (Map.Entry<String, List<Map<String, String>>> one : rows().entrySet()) {
            after = after.withRows(one.getKey(), one.getValue());
        }
        return after;
    }

    /** What the file says in a field, in words; empty for nothing. */
    String present(String code) {
        return present.getOrDefault(code, "");
    }

    DictionaryForm form() {
        return form;
    }

    List<FormBlock> blocks() {
        return blocks;
    }
}
