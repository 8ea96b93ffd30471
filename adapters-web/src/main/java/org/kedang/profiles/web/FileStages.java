package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.StageTransition;
import org.kedang.profiles.usecase.ReadStages;

/** The stages of business of the file that is shown: how it came here, and where it may go. */
@Named
@RequestScoped
public class FileStages {
    @Inject
    CurrentActor me;

    @Inject
    FilePage page;

    @Inject
    People people;

    @Inject
    ReadStages read;

    private @Nullable List<Move> moves;

    /**
     * One dated move.
     *
     * @param from null for the stage the file was opened in
     */
    public record Move(@Nullable LifeStage from, LifeStage to, LocalDate on, String reason, String who) {}

    /** The moves, the last first. */
    public List<Move> getMoves() {
        List<Move> known = moves;
        if (known == null) {
            FileView file = page.getFile();
            known = file == null ? List.of() : named(file.stages());
            moves = known;
        }
        return known;
    }

    private List<Move> named(List<StageTransition> stages) {
        Map<EmployeeId, Person> persons =
                people.persons(stages.stream().map(StageTransition::by).collect(Collectors.toSet()));
        List<Move> shown = new ArrayList<>();
        for (StageTransition stage : stages) {
            Person who = persons.get(stage.by());
            shown.add(new Move(stage.from(), stage.to(), stage.on(), stage.reason(), who == null ? "" : who.name()));
        }
        Collections.reverse(shown);
        return List.copyOf(shown);
    }

    /** Where the regulation lets the customer go from here. */
    List<LifeStage> allowed() {
        return read
                .read(me.actor(), new ReadStages.Command(null))
                .policy()
                .from(page.shown().stage())
                .stream()
                .sorted()
                .toList();
    }
}
