package org.kedang.profiles.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kedang.kit.domain.Refused;

/**
 * A change that asks for work elsewhere (PRF-28; 000 变更触发机制): when one of the fields changes, the tasks are made.
 *
 * @param code unique in the policy, for example {@code legal-representative}
 * @param name in the firm's words
 * @param fields codes of fields, or of tables of rows for any of their fields; at least one
 * @param tasks at least one
 */
public record Trigger(String code, Labels name, Set<String> fields, List<TriggerTask> tasks) {

    /** @throws Refused TRIGGER_WRONG without a code, a name, a field or a task */
    public Trigger {
        fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
        tasks = List.copyOf(tasks);
        if (code.isBlank() || name.blank() || fields.isEmpty() || tasks.isEmpty()) {
            throw new Refused(TriggerRule.TRIGGER_WRONG, code);
        }
    }

    /**
     * Which of some changed fields pull it.
     *
     * @param changed field codes, for repeated rows {@code group[index].code}
     */
    public List<String> pulledBy(Collection<String> changed) {
        return changed.stream()
                .filter(path -> fields.contains(code(path)) || fields.contains(group(path)))
                .map(Trigger::code)
                .distinct()
                .toList();
    }

    private static String code(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String group(String path) {
        int bracket = path.indexOf('[');
        return bracket < 0 ? "" : path.substring(0, bracket);
    }
}
