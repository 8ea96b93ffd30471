package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerTask;

/** One task of one trigger while an officer types it; rows of one trigger carry its name. */
public final class TriggerRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String block;
    private final Labels nameBefore;
    private final Labels titleBefore;
    private final Labels blockBefore;
    private String name;
    private String fields;
    private String title;
    private String to;
    private int workingDays;
    private String blockName;

    TriggerRow(Trigger trigger, TriggerTask task) {
        Role role = task.role();
        code = trigger.code();
        nameBefore = trigger.name();
        name = nameBefore.zh();
        fields = String.join(", ", trigger.fields());
        titleBefore = task.title();
        title = titleBefore.zh();
        to = role == null ? task.to().name() : role.name();
        workingDays = task.workingDays();
        block = task.block();
        blockBefore = task.blockName();
        blockName = blockBefore.zh();
    }

    /** A row to be filled in. */
    TriggerRow() {
        code = "";
        block = "";
        nameBefore = Labels.NONE;
        titleBefore = Labels.NONE;
        blockBefore = Labels.NONE;
        name = "";
        fields = "";
        title = "";
        to = TriggerTask.To.OWNER.name();
        workingDays = 5;
        blockName = "";
    }

    /** The trigger's name; one left as it was keeps its other languages. */
    Labels labels() {
        return words(name, nameBefore);
    }

    /**
     * What the rows mean: rows of one name are one trigger, pulled by the fields of all of them. A name that was there keeps
     * its code, a new one gets a code nobody has.
     */
    static List<Trigger> triggers(List<TriggerRow> rows) {
        Map<String, List<TriggerRow>> named = new LinkedHashMap<>();
        Set<String> codes = new HashSet<>();
        Set<String> blocks = new HashSet<>();
        for (TriggerRow row : rows) {
            named.computeIfAbsent(row.name.strip(), unused -> new ArrayList<>()).add(row);
            codes.add(row.code);
            blocks.add(row.block);
        }
        List<Trigger> triggers = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (List<TriggerRow> one : named.values()) {
            TriggerRow first =
                    one.stream().filter(TriggerRow::known).findFirst().orElse(one.get(0));
            Set<String> fields = new TreeSet<>();
            List<TriggerTask> tasks = new ArrayList<>();
            for (TriggerRow row : one) {
                fields.addAll(row.codes());
                tasks.add(row.task(blocks));
            }
            String code = first.known() && kept.add(first.code) ? first.code : free("trigger-", codes);
            triggers.add(new Trigger(code, first.labels(), fields, tasks));
        }
        return triggers;
    }

    private boolean known() {
        return !code.isEmpty() && name.strip().equals(nameBefore.zh());
    }

    // the first number nobody has; from now on it is somebody's
    private static String free(String word, Set<String> taken) {
        int number = 1;
        while (!taken.add(word + number)) {
            number++;
        }
        return word + number;
    }

    private Set<String> codes() {
        return Arrays.stream(fields.split("[,，;；、\\s]+", -1))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toSet());
    }

    private TriggerTask task(Set<String> blocks) {
        String unconfirmed = blockName.strip();
        String blockCode =
                unconfirmed.isEmpty() ? "" : unconfirmed.equals(blockBefore.zh()) ? block : free("block-", blocks);
        boolean person = to.equals(TriggerTask.To.OWNER.name()) || to.equals(TriggerTask.To.ACCOUNT_MANAGER.name());
        return new TriggerTask(
                words(title, titleBefore),
                person ? TriggerTask.To.valueOf(to) : TriggerTask.To.ROLE,
                person ? null : Role.valueOf(to),
                workingDays,
                blockCode,
                unconfirmed.isEmpty() ? Labels.NONE : words(unconfirmed, blockBefore));
    }

    private static Labels words(String typed, Labels before) {
        return typed.strip().equals(before.zh()) ? before : Labels.of(typed);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getFields() {
        return fields;
    }

    public void setFields(@Nullable String fields) {
        this.fields = fields == null ? "" : fields;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    public int getWorkingDays() {
        return workingDays;
    }

    public void setWorkingDays(int workingDays) {
        this.workingDays = workingDays;
    }

    public String getBlockName() {
        return blockName;
    }

    public void setBlockName(@Nullable String blockName) {
        this.blockName = blockName == null ? "" : blockName;
    }
}
