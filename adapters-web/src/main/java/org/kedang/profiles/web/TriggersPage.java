package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.VersionsShown;
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

    private @Nullable VersionsShown<TriggerPolicy> answer;
    private @Nullable RuleComparison comparison;

    private VersionsShown<TriggerPolicy> answer() {
        VersionsShown<TriggerPolicy> known = answer;
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
                .map(before -> comparison().triggers(before, shown))
                .orElse(List.of());
    }

    /** The fields or tables that pull it, in words; the code where the dictionary has none. */
    public String fields(Trigger trigger) {
        return comparison().fields(trigger);
    }

    /** Whose task it makes. */
    public String whose(TriggerTask task) {
        return comparison().whose(task);
    }

    private RuleComparison comparison() {
        RuleComparison known = comparison;
        if (known == null) {
            known = new RuleComparison(
                    words(),
                    readDictionary
                            .read(me.actor(), ReadDictionary.Command.active())
                            .said());
            comparison = known;
        }
        return known;
    }

    /** The word in the reader's language. */
    public String word(Labels labels) {
        return labels.in(RegistrationDesk.locale());
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }
}
