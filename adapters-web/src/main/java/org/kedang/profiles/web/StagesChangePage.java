package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Permission;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.usecase.ChangeStages;
import org.kedang.profiles.usecase.ReadStages;

/** The form that plans the next version of the stage policy; open when the address says {@code change}. */
@Named
@ViewScoped
public class StagesChangePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadStages read;

    @Inject
    transient ChangeStages change;

    @Inject
    transient Clock clock;

    private final ArrayList<Moves> rows = new ArrayList<>();
    private int base;
    private String clause = "";
    private String note = "";
    private @Nullable LocalDate startsOn;

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

    /** Whether the reader may make a new version. */
    public boolean isOfficer() {
        return me.actor().may(Permission.CHANGE_POLICY);
    }

    public boolean isOpen() {
        return isOfficer()
                && (base > 0
                        || FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestParameterMap()
                                .containsKey("change"));
    }

    private void begin() {
        if (base > 0) {
            return;
        }
        StagePolicy newest =
                read.read(me.actor(), new ReadStages.Command(null)).versions().get(0);
        base = newest.version();
        for (LifeStage stage : LifeStage.values()) {
            rows.add(new Moves(stage, newest.from(stage)));
        }
        clause = newest.clause();
        LocalDate tomorrow = BusinessCalendar.dayOf(clock.instant()).plusDays(1);
        startsOn = tomorrow.isBefore(newest.startsOn()) ? newest.startsOn() : tomorrow;
    }

    public List<Moves> getRows() {
        begin();
        return rows;
    }

    /** Keeps what was picked as the next version. */
    public @Nullable String save() {
        LocalDate starts = startsOn;
        if (starts == null) {
            messages.wrong("startsOn", "profiles.FIELD_REQUIRED");
            return null;
        }
        Map<LifeStage, Set<LifeStage>> moves = new EnumMap<>(LifeStage.class);
        rows.forEach(row -> moves.put(
                row.getFrom(), row.getTo().stream().map(LifeStage::valueOf).collect(Collectors.toSet())));
        StagePolicy next = change.change(me.actor(), new ChangeStages.Command(base, moves, starts, note, clause));
        messages.done("file.stages.saved", next.version(), next.startsOn());
        return "/profiles/stages.xhtml?faces-redirect=true&version=" + next.version();
    }

    public String getClause() {
        begin();
        return clause;
    }

    public void setClause(@Nullable String clause) {
        this.clause = clause == null ? "" : clause;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public @Nullable LocalDate getStartsOn() {
        begin();
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }
}
