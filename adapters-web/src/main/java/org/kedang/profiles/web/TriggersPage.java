package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.ReadTriggers;

/** 变更触发: which changes make tasks; the version in force, or the one the address names with {@code version}. */
@Named
@RequestScoped
public class TriggersPage {
    @Inject
    CurrentActor me;

    @Inject
    ReadTriggers read;

    @Inject
    ReadDictionary readDictionary;

    private ReadTriggers.@Nullable Answer answer;
    private @Nullable Dictionary dictionary;

    private ReadTriggers.Answer answer() {
        ReadTriggers.Answer known = answer;
        if (known == null) {
            known = read.read(me.actor(), new ReadTriggers.Command(DictionaryPage.number("version")));
            answer = known;
        }
        return known;
    }

    public TriggerPolicy getPolicy() {
        return answer().policy();
    }

    public int getActive() {
        return answer().active();
    }

    public List<TriggerPolicy> getVersions() {
        return answer().versions();
    }

    /** What the shown version does differently from the one before; empty for the first. */
    public List<Marks.Line> getChanges() {
        TriggerPolicy shown = getPolicy();
        return getVersions().stream()
                .filter(older -> older.version() == shown.version() - 1)
                .findFirst()
                .map(before -> differences(before, shown))
                .orElse(List.of());
    }

    private List<Marks.Line> differences(TriggerPolicy before, TriggerPolicy after) {
        List<Marks.Line> lines = new ArrayList<>();
        for (Trigger trigger : after.triggers()) {
            String old = before.triggers().stream()
                    .filter(one -> one.code().equals(trigger.code()))
                    .findFirst()
                    .map(this::line)
                    .orElse("");
            if (!old.equals(line(trigger))) {
                lines.add(new Marks.Line(word(trigger.name()), old, line(trigger)));
            }
        }
        for (Trigger trigger : before.triggers()) {
            if (after.triggers().stream().noneMatch(one -> one.code().equals(trigger.code()))) {
                lines.add(new Marks.Line(word(trigger.name()), line(trigger), ""));
            }
        }
        if (before.escalation() != after.escalation()) {
            lines.add(new Marks.Line(
                    words().get("task.trigger.escalation"),
                    words().of(before.escalation()),
                    words().of(after.escalation())));
        }
        return lines;
    }

    private String line(Trigger trigger) {
        List<String> tasks = trigger.tasks().stream()
                .map(task -> words().text(
                                "task.trigger.line",
                                word(task.title()),
                                whose(task),
                                task.workingDays(),
                                word(task.blockName()))
                        .strip())
                .toList();
        return fields(trigger) + " → " + String.join("; ", tasks);
    }

    /** The fields or tables that pull it, in words; the code where the dictionary has none. */
    public String fields(Trigger trigger) {
        Dictionary known = dictionary();
        List<String> labels = trigger.fields().stream()
                .map(code -> known == null
                        ? code
                        : known.field(code)
                                .map(field -> word(field.labels()))
                                .or(() -> known.group(code).map(group -> word(group.labels())))
                                .orElse(code))
                .toList();
        return String.join(words().get("portal.list.separator"), labels);
    }

    private @Nullable Dictionary dictionary() {
        if (dictionary == null && me.actor().may(Permission.READ_DICTIONARY)) {
            dictionary = readDictionary
                    .read(me.actor(), new ReadDictionary.Command(null, null))
                    .dictionary();
        }
        return dictionary;
    }

    /** Whose task it makes. */
    public String whose(TriggerTask task) {
        Role role = task.role();
        return role == null ? words().get("task.trigger.to." + task.to()) : words().of(role);
    }

    /** The word in the reader's language. */
    public String word(Labels labels) {
        return labels.in(RegistrationDesk.locale());
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }
}
