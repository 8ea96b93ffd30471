package org.kedang.approvals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.TeamItem;
import org.kedang.approvals.api.TeamWaiting;
import org.kedang.approvals.usecase.ListTeamWaiting;
import org.kedang.kit.domain.Permission;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;

/** What waits in a manager's team, for the dashboard. */
@Named
@RequestScoped
public class TeamBoard {
    private static final int FEW = 8;

    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ListTeamWaiting list;

    @Inject
    Clock clock;

    private @Nullable TeamWaiting waiting;

    public boolean isShown() {
        return me.may(Permission.SEE_TEAM.name());
    }

    private TeamWaiting waiting() {
        TeamWaiting found = waiting;
        if (found == null) {
            found = isShown()
                    ? list.list(me.actor(), new ListTeamWaiting.Command(FEW))
                    : new TeamWaiting(List.of(), 0, 0);
            waiting = found;
        }
        return found;
    }

    public List<TeamItem> getItems() {
        return waiting().items();
    }

    public long getCount() {
        return waiting().waiting();
    }

    public long getLate() {
        return waiting().late();
    }

    /** How many wait besides those listed. */
    public long getMore() {
        return Math.max(0, getCount() - getItems().size());
    }

    /** Those who decide, by name; the role alone when nobody holds it. */
    public String decider(TeamItem item) {
        String role = messages.text("kit.Role." + item.role());
        return item.deciders().isEmpty()
                ? messages.text("approvals.team.nobody", role)
                : messages.text(
                        "approvals.team.by",
                        role,
                        String.join(messages.text("portal.list.separator"), item.deciders()));
    }

    /** How long it has waited, in whole days; hours on the first day. */
    public String waited(TeamItem item) {
        Duration time = Duration.between(item.since(), clock.instant());
        return time.toDays() > 0
                ? messages.text("approvals.team.days", time.toDays())
                : messages.text("approvals.team.hours", Math.max(0, time.toHours()));
    }

    public boolean late(TeamItem item) {
        return item.deadline() != null && item.deadline().isBefore(LocalDate.ofInstant(clock.instant(), Messages.ZONE));
    }
}
