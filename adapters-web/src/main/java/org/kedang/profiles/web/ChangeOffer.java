package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.ChangeForm;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.domain.FieldValues;

/** What a change form offers: fields to pick, what the file says in them, whom they pass. */
final class ChangeOffer {
    private ChangeOffer() {}

    static List<ChangeChoice> choices(ChangeForm form, Set<String> wanted) {
        LinkedHashMap<String, ChangeChoice> blocks = new LinkedHashMap<>();
        for (ChangeForm.Single single : form.fields()) {
            String code = single.field().code();
            blocks.computeIfAbsent(
                            single.group().code(),
                            group -> new ChangeChoice(single.group().labels().in(RegistrationDesk.locale())))
                    .offer(code, single.field().label(RegistrationDesk.locale()), wanted.contains(code));
        }
        for (ChangeForm.Table table : form.tables()) {
            String title = table.group().labels().in(RegistrationDesk.locale());
            String code = table.group().code();
            blocks.computeIfAbsent(code, group -> new ChangeChoice(title)).offer(code, title, wanted.contains(code));
        }
        return List.copyOf(blocks.values());
    }

    /** What the file says, masked. */
    static FieldValues said(ChangeForm form) {
        FieldValues values = FieldValues.empty();
        for (ChangeForm.Single single : form.fields()) {
            values = values.with(single.field().code(), single.value());
        }
        for (ChangeForm.Table table : form.tables()) {
            values = values.withRows(table.group().code(), table.rows());
        }
        return values;
    }

    /** What a returned request wants, over what the file says. */
    static FieldValues over(FieldValues values, ChangeView returned) {
        FieldValues wanted = values;
        for (String code : returned.fields()) {
            wanted = wanted.with(code, returned.after().text(code));
        }
        for (String group : returned.groups()) {
            wanted = wanted.withRows(group, returned.after().rows(group));
        }
        return wanted;
    }

    /** Whom the chosen fields pass, one sentence for each way. */
    static String ways(ChangeForm form, List<String> chosen, PageMessages messages) {
        Set<String> codes = new TreeSet<>();
        form.fields().stream()
                .filter(single -> chosen.contains(single.field().code()))
                .forEach(single -> codes.add(single.chain()));
        form.tables().stream()
                .filter(table -> chosen.contains(table.group().code()))
                .forEach(table -> codes.add(table.chain()));
        List<String> sentences = new ArrayList<>();
        for (ChangeForm.Chain chain : form.chains()) {
            if (codes.contains(chain.code())) {
                List<String> stages = chain.stages().stream()
                        .map(stage -> stage.in(RegistrationDesk.locale()))
                        .toList();
                sentences.add(messages.text(
                        "change.way", chain.name().in(RegistrationDesk.locale()), String.join(" → ", stages)));
            }
        }
        return String.join(" ", sentences) + (codes.size() > 1 ? " " + messages.text("change.ways", codes.size()) : "");
    }
}
