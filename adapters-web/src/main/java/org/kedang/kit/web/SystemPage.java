package org.kedang.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Jobs;
import org.kedang.kit.usecase.MoveTrainingClock;
import org.kedang.kit.usecase.ReadSystem;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;

/** 系统运行: what runs the server, and the training clock where there is one. */
@Named
@RequestScoped
public class SystemPage {
    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ReadSystem readSystem;

    @Inject
    MoveTrainingClock moveClock;

    @Inject
    Jobs jobs;

    private ReadSystem.@Nullable Facts facts;
    private @Nullable LocalDate day;
    private @Nullable String hour;

    public ReadSystem.Facts getFacts() {
        ReadSystem.Facts read = facts;
        if (read == null) {
            read = readSystem.read(me.actor());
            facts = read;
        }
        return read;
    }

    /** Days and hours the server has been up, as 3 d 04:05. */
    public String getUp() {
        return messages.text(
                "kitpages.system.up.figure",
                getFacts().up().toDays(),
                getFacts().up().toHoursPart(),
                getFacts().up().toMinutesPart());
    }

    public boolean isMovable() {
        return getFacts().training() && me.actor().may(Permission.MOVE_TRAINING_CLOCK);
    }

    public LocalDate getDay() {
        LocalDate chosen = day;
        return chosen == null
                ? LocalDate.ofInstant(getFacts().time(), Messages.ZONE).plusDays(1)
                : chosen;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getHour() {
        return hour == null ? "09:00" : hour;
    }

    public void setHour(@Nullable String hour) {
        this.hour = hour;
    }

    /** Moves the clock and does the work of the days that were skipped. */
    public @Nullable String move() {
        Instant to;
        try {
            to = getDay().atTime(LocalTime.parse(getHour()))
                    .atZone(Messages.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            messages.wrong("hour", "kitpages.system.clock.hour.wrong");
            return null;
        }
        moveClock.execute(me.actor(), new MoveTrainingClock.Command(to));
        jobs.runAll();
        messages.done("kitpages.system.clock.done", to);
        return "/kit/system.xhtml?faces-redirect=true";
    }
}
