package org.kedang.conduct.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.usecase.ArrangeSession;
import org.kedang.conduct.usecase.NoteAttendance;
import org.kedang.conduct.usecase.PlanTraining;
import org.kedang.conduct.usecase.ReadAttendance;
import org.kedang.conduct.usecase.ReadTrainings;
import org.kedang.conduct.usecase.RemindMissed;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.omnifaces.cdi.ViewScoped;

/** 保密培训: planning a quarter, its meetings with their lists, and who missed it ({@code quarter}). */
@Named
@ViewScoped
public class TrainingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadTrainings readTrainings;

    @Inject
    transient ReadAttendance readAttendance;

    @Inject
    transient PlanTraining planTraining;

    @Inject
    transient ArrangeSession arrangeSession;

    @Inject
    transient NoteAttendance noteAttendance;

    @Inject
    transient RemindMissed remindMissed;

    private transient ReadAttendance.@Nullable Answer answer;
    private @Nullable String quarter;
    private String newQuarter = "";
    private String topic = "";
    private String cases = "";
    private @Nullable LocalDate heldOn;
    private String place = "";
    private String opened = "";
    private final Map<String, String> roll = new HashMap<>();

    /** Reads the quarter the address names, the newest one otherwise. */
    public void open() {
        answer = read();
    }

    private ReadAttendance.@Nullable Answer read() {
        ReadAttendance.Answer found = readAttendance.read(
                me.actor(), new ReadAttendance.Command(quarter == null || quarter.isBlank() ? null : quarter));
        quarter = found.quarter().isEmpty() ? null : found.quarter();
        return quarter == null ? null : found;
    }

    public ReadAttendance.@Nullable Answer getAnswer() {
        ReadAttendance.Answer known = answer;
        if (known == null) {
            known = read();
            answer = known;
        }
        return known;
    }

    /** The planned quarters, the newest first. */
    public List<String> getQuarters() {
        return readTrainings.read(me.actor(), new ReadTrainings.Command()).stream()
                .map(ReadTrainings.Line::quarter)
                .toList();
    }

    public String plan() {
        Quarter made = planTraining.plan(me.actor(), new PlanTraining.Command(newQuarter, topic, cases));
        messages.done("conduct.training.planned", made.toString());
        return to(made.toString());
    }

    public String arrange() {
        LocalDate day = heldOn;
        if (day == null) {
            throw new IllegalStateException("the day is required");
        }
        SessionId unused = arrangeSession.arrange(me.actor(), new ArrangeSession.Command(planned(), day, place));
        messages.done("conduct.training.arranged", day);
        return to(planned());
    }

    /** Opens the list of a meeting, everybody present unless it says otherwise. */
    public void call(ReadAttendance.Meeting meeting) {
        opened = meeting.id().toString();
        roll.clear();
        ReadAttendance.Answer known = getAnswer();
        if (known != null) {
            String usual = meeting.list().isEmpty() ? Attendance.PRESENT.name() : "";
            known.staff().forEach(seat -> roll.put(seat.number(), usual));
        }
        meeting.list().forEach(entry -> roll.put(entry.number(), entry.state().name()));
    }

    public boolean called(ReadAttendance.Meeting meeting) {
        return meeting.id().toString().equals(opened);
    }

    public String note() {
        Map<String, Attendance> list = new HashMap<>();
        roll.forEach((number, state) -> {
            if (state != null && !state.isBlank()) {
                list.put(number, Attendance.valueOf(state));
            }
        });
        ReadAttendance.Answer known = getAnswer();
        SessionId session = known == null
                ? null
                : known.meetings().stream()
                        .filter(this::called)
                        .map(ReadAttendance.Meeting::id)
                        .findFirst()
                        .orElse(null);
        if (session == null) {
            throw new Missing("session", opened);
        }
        noteAttendance.note(me.actor(), new NoteAttendance.Command(session, list));
        messages.done("conduct.training.noted");
        return to(planned());
    }

    public String remind() {
        int reminded = remindMissed.remind(me.actor(), new RemindMissed.Command(planned()));
        if (reminded == 0) {
            messages.warn("conduct.training.reminded.none");
        } else {
            messages.done("conduct.training.reminded", reminded);
        }
        return to(planned());
    }

    private static String to(String quarter) {
        return "/conduct/training.xhtml?faces-redirect=true&quarter=" + quarter;
    }

    private String planned() {
        if (quarter == null) {
            throw new Missing("training", "-");
        }
        return quarter;
    }

    /** How many were there, were not, were excused. */
    public String counts(ReadAttendance.Meeting meeting) {
        List<Object> figures = new ArrayList<>();
        for (Attendance state : Attendance.values()) {
            figures.add(meeting.list().stream()
                    .filter(entry -> entry.state() == state)
                    .count());
        }
        return messages.text("conduct.training.counts", figures.toArray());
    }

    public List<Choice> getStates() {
        return Stream.of(Attendance.values())
                .map(state -> new Choice(state.name(), messages.text("conduct.Attendance." + state.name())))
                .toList();
    }

    public boolean isMayKeep() {
        return me.may(Permission.KEEP_CONDUCT.name());
    }

    public Map<String, String> getRoll() {
        return roll;
    }

    public @Nullable String getQuarter() {
        return quarter;
    }

    public void setQuarter(@Nullable String value) {
        quarter = value;
    }

    public String getNewQuarter() {
        return newQuarter;
    }

    public void setNewQuarter(@Nullable String value) {
        newQuarter = value == null ? "" : value;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String value) {
        topic = value == null ? "" : value;
    }

    public String getCases() {
        return cases;
    }

    public void setCases(@Nullable String value) {
        cases = value == null ? "" : value;
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate value) {
        heldOn = value;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String value) {
        place = value == null ? "" : value;
    }
}
