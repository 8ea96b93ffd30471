package org.kedang.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CalendarYear;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.SpecialDay;
import org.kedang.kit.usecase.ReadCalendar;
import org.kedang.kit.usecase.SetCalendarYear;
import org.kedang.portal.PageMessages;

/** 工作日历: one year's holidays and 调休 days, entered as a list. The address says which {@code year}. */
@Named
@RequestScoped
public class CalendarPage {
    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ReadCalendar readCalendar;

    @Inject
    SetCalendarYear setYear;

    private ReadCalendar.@Nullable Answer answer;
    private @Nullable String list;
    private @Nullable String source;

    private ReadCalendar.Answer answer() {
        ReadCalendar.Answer read = answer;
        if (read == null) {
            String year = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .getOrDefault("year", "");
            read = readCalendar.read(
                    me.actor(), new ReadCalendar.Command(year.matches("[0-9]{4}") ? Integer.valueOf(year) : null));
            answer = read;
        }
        return read;
    }

    public int getYear() {
        return answer().year();
    }

    /** The years entered and, for whoever enters them, the ones that are missing or are shown; the latest first. */
    public List<Integer> getYears() {
        List<Integer> years = new ArrayList<>(answer().years());
        for (Integer one : new Integer[] {answer().missing(), getYear()}) {
            if (one != null && !years.contains(one)) {
                years.add(one);
            }
        }
        years.sort(Collections.reverseOrder());
        return years;
    }

    /** The year nobody has entered though it is time; null when all is well. */
    public @Nullable Integer getMissing() {
        return answer().missing();
    }

    public boolean isEntered() {
        return answer().entered().isPresent();
    }

    public List<SpecialDay> getDays() {
        return answer().entered().map(CalendarYear::days).orElse(List.of());
    }

    /** The day of the week in the reader's language. */
    public String weekday(SpecialDay special) {
        DayOfWeek day = special.day().getDayOfWeek();
        return day.getDisplayName(
                TextStyle.SHORT, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public boolean isOfficer() {
        return me.actor().may(Permission.KEEP_CALENDAR);
    }

    /** The list as text: date, 休 or 班, name. */
    public String getList() {
        String typed = list;
        return typed == null ? answer().entered().map(CalendarYear::csv).orElse("") : typed;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? "" : list;
    }

    public String getSource() {
        String typed = source;
        return typed == null
                ? answer().entered()
                        .map(CalendarYear::source)
                        .orElseGet(() -> messages.text(
                                "kitpages.calendar.source.usual", String.format(Locale.ROOT, "%d", getYear())))
                : typed;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }

    /** Enters the list in the place of what was known of the year. */
    public String save() {
        CalendarYear kept = setYear.set(
                me.actor(), new SetCalendarYear.Command(getYear(), CalendarYear.days(getList()), getSource()));
        messages.done(
                "kitpages.calendar.done",
                String.format(Locale.ROOT, "%d", kept.year()),
                kept.days().size());
        return "/kit/calendar.xhtml?faces-redirect=true&year=" + kept.year();
    }
}
