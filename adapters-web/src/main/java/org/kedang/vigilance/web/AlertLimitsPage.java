package org.kedang.vigilance.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertLimits;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.domain.VigilanceRule;
import org.kedang.vigilance.usecase.ChangeAlertLimits;
import org.kedang.vigilance.usecase.ReadAlertLimits;
import org.omnifaces.cdi.ViewScoped;

/** From where on reading is unusual: the limits in force, their history, and for the security officer a form. */
@Named
@ViewScoped
public class AlertLimitsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadAlertLimits readAlertLimits;

    @Inject
    transient ChangeAlertLimits changeAlertLimits;

    private transient ReadAlertLimits.@Nullable Answer answer;
    private int base;
    private @Nullable Integer burstFiles;
    private @Nullable Integer burstMinutes;
    private @Nullable Integer nightFiles;
    private String nightFrom = "";
    private String nightUntil = "";
    private @Nullable Integer refusals;
    private @Nullable Integer refusalMinutes;
    private @Nullable Integer habitTimes;
    private @Nullable Integer habitFloor;
    private List<String> narrowing = new ArrayList<>();
    private String note = "";

    /** Reads the newest version into the form. */
    public void open() {
        AlertPolicy newest = answer().versions().get(0);
        AlertLimits limits = newest.limits();
        base = newest.version();
        burstFiles = limits.burstFiles();
        burstMinutes = limits.burstMinutes();
        nightFiles = limits.nightFiles();
        nightFrom = limits.nightFrom().toString();
        nightUntil = limits.nightUntil().toString();
        refusals = limits.refusals();
        refusalMinutes = limits.refusalMinutes();
        habitTimes = limits.habitTimes();
        habitFloor = limits.habitFloor();
        narrowing = limits.narrowing().stream()
                .map(AlertKind::name)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private ReadAlertLimits.Answer answer() {
        ReadAlertLimits.Answer known = answer;
        if (known == null) {
            known = readAlertLimits.read(me.actor(), new ReadAlertLimits.Command());
            answer = known;
        }
        return known;
    }

    /** Makes the next version. */
    public String save() {
        AlertLimits said = new AlertLimits(
                number(burstFiles),
                number(burstMinutes),
                number(nightFiles),
                time("nightFrom", nightFrom),
                time("nightUntil", nightUntil),
                number(refusals),
                number(refusalMinutes),
                number(habitTimes),
                number(habitFloor),
                narrowing.stream().map(AlertKind::valueOf).collect(Collectors.toSet()));
        int version = changeAlertLimits.change(me.actor(), new ChangeAlertLimits.Command(base, said, note));
        messages.done("vigilance.limits.saved", version);
        return "/vigilance/limits.xhtml?faces-redirect=true";
    }

    private static int number(@Nullable Integer typed) {
        return typed == null ? -1 : typed;
    }

    private static LocalTime time(String field, String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeException wrong) {
            throw new Refused(
                    VigilanceRule.ALERT_LIMITS_WRONG, List.of(Problem.of(field, VigilanceRule.ALERT_NIGHT_WRONG)));
        }
    }

    public AlertPolicy getActive() {
        return answer().active();
    }

    public List<AlertPolicy> getVersions() {
        return answer().versions();
    }

    public boolean isMayChange() {
        return me.actor().may(Permission.DECIDE_ALERT);
    }

    public List<Choice> getKinds() {
        return Arrays.stream(AlertKind.values())
                .map(one -> new Choice(one.name(), messages.text("vigilance.AlertKind." + one.name())))
                .toList();
    }

    /** The kinds that narrow, in words. */
    public String narrowed(AlertPolicy policy) {
        return policy.limits().narrowing().stream()
                .sorted()
                .map(kind -> messages.text("vigilance.AlertKind." + kind.name()))
                .collect(Collectors.joining(messages.text("vigilance.and")));
    }

    public @Nullable Integer getBurstFiles() {
        return burstFiles;
    }

    public void setBurstFiles(@Nullable Integer value) {
        burstFiles = value;
    }

    public @Nullable Integer getBurstMinutes() {
        return burstMinutes;
    }

    public void setBurstMinutes(@Nullable Integer value) {
        burstMinutes = value;
    }

    public @Nullable Integer getNightFiles() {
        return nightFiles;
    }

    public void setNightFiles(@Nullable Integer value) {
        nightFiles = value;
    }

    public String getNightFrom() {
        return nightFrom;
    }

    public void setNightFrom(@Nullable String value) {
        nightFrom = value == null ? "" : value;
    }

    public String getNightUntil() {
        return nightUntil;
    }

    public void setNightUntil(@Nullable String value) {
        nightUntil = value == null ? "" : value;
    }

    public @Nullable Integer getRefusals() {
        return refusals;
    }

    public void setRefusals(@Nullable Integer value) {
        refusals = value;
    }

    public @Nullable Integer getRefusalMinutes() {
        return refusalMinutes;
    }

    public void setRefusalMinutes(@Nullable Integer value) {
        refusalMinutes = value;
    }

    public @Nullable Integer getHabitTimes() {
        return habitTimes;
    }

    public void setHabitTimes(@Nullable Integer value) {
        habitTimes = value;
    }

    public @Nullable Integer getHabitFloor() {
        return habitFloor;
    }

    public void setHabitFloor(@Nullable Integer value) {
        habitFloor = value;
    }

    public List<String> getNarrowing() {
        return narrowing;
    }

    public void setNarrowing(@Nullable List<String> value) {
        narrowing = value == null ? new ArrayList<>() : value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String value) {
        note = value == null ? "" : value;
    }
}
