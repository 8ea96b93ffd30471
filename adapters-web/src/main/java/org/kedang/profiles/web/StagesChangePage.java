package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.Choice;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.usecase.ChangeStages;
import org.kedang.profiles.usecase.ReadStages;
import org.kedang.profiles.usecase.RuleChangeRef;

/** The form that asks for the next version of the stage policy. */
@Named
@ViewScoped
public class StagesChangePage extends RuleForm<ChangeStages.Command> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadStages read;

    @Inject
    transient ChangeStages change;

    private final ArrayList<Moves> rows = new ArrayList<>();

    /** Where a customer may go from one stage, while an officer picks it. */
    public static final class Moves implements Serializable {
        private static final long serialVersionUID = 1L;
        private final LifeStage from;
        private List<String> to;

        Moves(LifeStage from, Set<LifeStage> to) {
            this.from = from;
            this.to = new ArrayList<>(to.stream().map(LifeStage::name).toList());
        }

        public LifeStage getFrom() {
            return from;
        }

        public List<String> getTo() {
            return to;
        }

        public void setTo(@Nullable List<String> to) {
            this.to = to == null ? List.of() : to;
        }

        /** All other stages. */
        public List<Choice> getOthers() {
            Messages words = Messages.in(RegistrationDesk.locale());
            return Stream.of(LifeStage.values())
                    .filter(stage -> stage != from)
                    .map(stage -> new Choice(stage.name(), words.of(stage)))
                    .toList();
        }
    }

    @Override
    void fill(Optional<RuleProposal> mended) {
        StagePolicy newest =
                read.read(me.actor(), new ReadStages.Command(null)).versions().get(0);
        StagePolicy said = mended.map(RuleProposal::stages).orElse(newest);
        for (LifeStage stage : LifeStage.values()) {
            rows.add(new Moves(stage, said.from(stage)));
        }
        startFrom(newest.version(), newest.clause(), newest.startsOn());
    }

    public List<Moves> getRows() {
        begin();
        return rows;
    }

    @Override
    ChangeStages.Command wish(LocalDate starts) {
        Map<LifeStage, Set<LifeStage>> moves = new EnumMap<>(LifeStage.class);
        rows.forEach(row -> moves.put(
                row.getFrom(), row.getTo().stream().map(LifeStage::valueOf).collect(Collectors.toSet())));
        return new ChangeStages.Command(base(), moves, starts, getNote(), getClause(), mends());
    }

    @Override
    RuleChangeRef handIn(ChangeStages.Command wish) {
        return change.change(me.actor(), wish);
    }
}
