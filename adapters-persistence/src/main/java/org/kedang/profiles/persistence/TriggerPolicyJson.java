package org.kedang.profiles.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;

/** A trigger policy's content, and the duty of a task it made, as documents. */
final class TriggerPolicyJson {
    private TriggerPolicyJson() {}

    static String write(TriggerPolicy policy) {
        JsonArrayBuilder triggers = JsonForm.JSON.createArrayBuilder();
        for (Trigger trigger : policy.triggers()) {
            JsonArrayBuilder tasks = JsonForm.JSON.createArrayBuilder();
            trigger.tasks().forEach(task -> tasks.add(task(task)));
            triggers.add(JsonForm.object()
                    .add("code", trigger.code())
                    .add("name", JsonForm.labels(trigger.name()))
                    .add("fields", JsonForm.strings(List.copyOf(trigger.fields())))
                    .add("tasks", tasks));
        }
        return JsonForm.object()
                .add("note", policy.note())
                .add("escalation", policy.escalation().name())
                .add("triggers", triggers)
                .build()
                .toString();
    }

    private static JsonObjectBuilder task(TriggerTask task) {
        JsonObjectBuilder object = JsonForm.object()
                .add("title", JsonForm.labels(task.title()))
                .add("to", task.to().name())
                .add("workingDays", task.workingDays());
        Role role = task.role();
        if (role != null) {
            object.add("role", role.name());
        }
        if (!task.block().isEmpty()) {
            object.add("block", task.block()).add("blockName", JsonForm.labels(task.blockName()));
        }
        return object;
    }

    static TriggerPolicy read(
            String code, int version, LocalDate startsOn, String owner, String clause, String content) {
        JsonObject document = JsonForm.parse(content);
        return new TriggerPolicy(
                code,
                version,
                startsOn,
                owner,
                clause,
                document.getString("note", ""),
                triggers(document),
                Role.valueOf(document.getString("escalation")));
    }

    /** The member {@code triggers} of an object. */
    static List<Trigger> triggers(JsonObject document) {
        List<Trigger> triggers = new ArrayList<>();
        for (JsonObject trigger : JsonForm.array(document, "triggers").getValuesAs(JsonObject.class)) {
            List<TriggerTask> tasks = new ArrayList<>();
            for (JsonObject task : JsonForm.array(trigger, "tasks").getValuesAs(JsonObject.class)) {
                tasks.add(new TriggerTask(
                        JsonForm.labels(task.getJsonArray("title")),
                        TriggerTask.To.valueOf(task.getString("to")),
                        task.containsKey("role") ? Role.valueOf(task.getString("role")) : null,
                        task.getInt("workingDays"),
                        task.getString("block", ""),
                        blockName(task)));
            }
            triggers.add(new Trigger(
                    trigger.getString("code"),
                    JsonForm.labels(trigger.getJsonArray("name")),
                    Set.copyOf(JsonForm.strings(trigger, "fields")),
                    tasks));
        }
        return triggers;
    }

    private static Labels blockName(JsonObject object) {
        return object.containsKey("blockName") ? JsonForm.labels(object.getJsonArray("blockName")) : Labels.NONE;
    }

    static String duty(FollowUp.Duty duty) {
        return JsonForm.object()
                .add("policy", duty.policy())
                .add("trigger", duty.trigger())
                .add("reason", JsonForm.labels(duty.reason()))
                .add("title", JsonForm.labels(duty.title()))
                .add("fields", JsonForm.strings(duty.fields()))
                .add("block", duty.block())
                .add("blockName", JsonForm.labels(duty.blockName()))
                .build()
                .toString();
    }

    static FollowUp.Duty duty(String text) {
        JsonObject document = JsonForm.parse(text);
        return new FollowUp.Duty(
                document.getInt("policy"),
                document.getString("trigger"),
                JsonForm.labels(document.getJsonArray("reason")),
                JsonForm.labels(document.getJsonArray("title")),
                JsonForm.strings(document, "fields"),
                document.getString("block"),
                blockName(document));
    }
}
