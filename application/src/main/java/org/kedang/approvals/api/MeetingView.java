package org.kedang.approvals.api;

import java.io.Serializable;
import org.kedang.kit.domain.Majority;

/**
 * Where the meeting of a waiting step stands, and what the reader may do in it.
 *
 * @param call when and where it was called, in words; empty before
 * @param mayChair whether the reader takes the chair: calls it, and closes it with the minutes
 * @param mayVote whether the reader may vote now
 * @param inPlaceOf whose place he votes in; empty for his own
 * @param present how many have voted or abstained
 * @param quorum how many must
 */
public record MeetingView(
        boolean convened,
        String call,
        boolean mayChair,
        boolean mayVote,
        String inPlaceOf,
        long present,
        int quorum,
        long agreed,
        long against,
        long abstained,
        Majority majority)
        implements Serializable {}
