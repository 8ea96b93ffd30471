package org.kedang.approvals.api;

import java.util.List;

/**
 * What waits in a manager's team.
 *
 * @param items the nearest deadline first
 * @param waiting how many wait in all
 * @param late how many of them are past their deadline
 */
public record TeamWaiting(List<TeamItem> items, long waiting, long late) {
    public TeamWaiting {
        items = List.copyOf(items);
    }
}
