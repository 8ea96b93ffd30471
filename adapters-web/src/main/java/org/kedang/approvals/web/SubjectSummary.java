package org.kedang.approvals.web;

import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.InboxItem;
import org.kedang.kit.usecase.Actor;

/**
 * How a kind of subject shows itself in the inbox. The context that owns the kind gives a bean of this type; the inbox
 * includes the fragment with the parameter {@code subject}, the subject's id. The fragment may hold forms of its own.
 */
public interface SubjectSummary {

    /** The kind in {@link org.kedang.approvals.api.SubjectRef#kind()}. */
    String kind();

    /** Path of the Facelets fragment, for example {@code /profiles/registration-summary.xhtml}. */
    String fragment();

    /** Whether the fragment brings its own decision buttons, because deciding this stage needs more than a note. */
    default boolean decides(ApprovalView item, Actor actor) {
        return false;
    }

    /** Whether a comment is enough to decide this item, so that it can be decided together with others. */
    default boolean wordsSuffice(InboxItem item, Actor actor) {
        return true;
    }
}
