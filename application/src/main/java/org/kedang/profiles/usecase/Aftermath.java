package org.kedang.profiles.usecase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.api.RehearsedRow.Difference;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.spi.PastRequests;

/** Asks what other rules would have made of what was written into files: the tasks that follow, the stages customers reach. */
final class Aftermath {
    private Aftermath() {}

    /**
     * Which tasks would have followed a change besides, no longer, or otherwise; empty when just the same.
     *
     * @param ran the triggers in force when it was written
     */
    static List<RehearsedRow.Why> tasks(PastRequests.Written written, TriggerPolicy ran, TriggerPolicy proposed) {
        if (written.file().restricted()) {
            // no task is ever made for such a file
            return List.of();
        }
        Set<TriggerTask> before = following(written.fields(), ran);
        Set<TriggerTask> after = following(written.fields(), proposed);
        Set<String> known = titles(before);
        Set<String> wanted = titles(after);
        return Stream.of(
                        why(Difference.TASKS_MORE, List.of(), names(after, task -> !known.contains(title(task)))),
                        why(Difference.TASKS_LESS, names(before, task -> !wanted.contains(title(task))), List.of()),
                        why(
                                Difference.TASKS_OTHER,
                                List.of(),
                                names(after, task -> known.contains(title(task)) && !before.contains(task))))
                .flatMap(Optional::stream)
                .toList();
    }

    // two triggers of one version may ask for the same; it is done once
    private static Set<TriggerTask> following(Collection<String> fields, TriggerPolicy policy) {
        Set<TriggerTask> tasks = new LinkedHashSet<>();
        policy.triggers().stream()
                .filter(trigger -> !trigger.pulledBy(fields).isEmpty())
                .forEach(trigger -> tasks.addAll(trigger.tasks()));
        return tasks;
    }

    private static String title(TriggerTask task) {
        return task.title().zh();
    }

    private static Set<String> titles(Set<TriggerTask> tasks) {
        Set<String> titles = new LinkedHashSet<>();
        tasks.forEach(task -> titles.add(title(task)));
        return titles;
    }

    private static List<Labels> names(Set<TriggerTask> tasks, Predicate<TriggerTask> which) {
        return tasks.stream().filter(which).map(TriggerTask::title).distinct().toList();
    }

    private static Optional<RehearsedRow.Why> why(Difference difference, List<Labels> before, List<Labels> after) {
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(new RehearsedRow.Why(difference, before, after));
    }

    /**
     * Whether a move would have needed others before it, or been impossible; empty when it would have been made as it was.
     *
     * @param words where the stages have their names
     */
    static List<RehearsedRow.Why> move(PastRequests.Moved moved, StagePolicy proposed, Dictionary words) {
        if (proposed.from(moved.from()).contains(moved.to())) {
            return List.of();
        }
        List<LifeStage> way = way(moved.from(), moved.to(), proposed);
        List<LifeStage> made = List.of(moved.from(), moved.to());
        return List.of(
                way.isEmpty()
                        ? new RehearsedRow.Why(Difference.BARRED, names(made, words), List.of())
                        : new RehearsedRow.Why(Difference.DETOUR, names(made, words), names(way, words)));
    }

    // the shortest way; empty when there is none
    private static List<LifeStage> way(LifeStage from, LifeStage to, StagePolicy policy) {
        Map<LifeStage, List<LifeStage>> ways = new EnumMap<>(LifeStage.class);
        ways.put(from, List.of(from));
        Deque<LifeStage> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            LifeStage here = open.remove();
            for (LifeStage next : policy.from(here)) {
                if (!ways.containsKey(next)) {
                    List<LifeStage> longer = new ArrayList<>(ways.getOrDefault(here, List.of()));
                    longer.add(next);
                    ways.put(next, longer);
                    open.add(next);
                }
            }
        }
        return ways.getOrDefault(to, List.of());
    }

    private static List<Labels> names(List<LifeStage> stages, Dictionary words) {
        return stages.stream()
                .map(stage -> words.field("lifeStage")
                        .flatMap(field -> field.choice(stage.name()))
                        .map(Choice::labels)
                        .orElse(Labels.of(stage.name())))
                .toList();
    }
}
