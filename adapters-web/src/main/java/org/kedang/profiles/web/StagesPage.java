package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.VersionsShown;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.usecase.ReadStages;

/** 业务阶段: between which stages customers move; the version in force, or the one the address names with {@code version}. */
@Named
@RequestScoped
public class StagesPage {
    @Inject
    CurrentActor me;

    @Inject
    ReadStages read;

    private @Nullable VersionsShown<StagePolicy> answer;

    private VersionsShown<StagePolicy> answer() {
        VersionsShown<StagePolicy> known = answer;
        if (known == null) {
            known = read.read(me.actor(), new ReadStages.Command(DictionaryPage.number("version")));
            answer = known;
        }
        return known;
    }

    public StagePolicy getPolicy() {
        return answer().policy();
    }

    public int getActive() {
        return answer().active();
    }

    public List<StagePolicy> getVersions() {
        return answer().versions();
    }

    /** The stages in the order of a customer's life. */
    public LifeStage[] getStages() {
        return LifeStage.values();
    }

    /** Where a customer may go from a stage, in words; empty for nowhere. */
    public String targets(StagePolicy policy, LifeStage from) {
        return Messages.in(RegistrationDesk.locale())
                .shown(policy.from(from).stream().sorted().toList());
    }

    /** What the shown version does differently from the one before; empty for the first. */
    public List<Marks.Line> getChanges() {
        StagePolicy shown = getPolicy();
        return getVersions().stream()
                .filter(older -> older.version() == shown.version() - 1)
                .findFirst()
                .map(before -> Stream.of(LifeStage.values())
                        .filter(stage -> !before.from(stage).equals(shown.from(stage)))
                        .map(stage -> new Marks.Line(
                                Messages.in(RegistrationDesk.locale()).of(stage),
                                targets(before, stage),
                                targets(shown, stage)))
                        .toList())
                .orElse(List.of());
    }
}
