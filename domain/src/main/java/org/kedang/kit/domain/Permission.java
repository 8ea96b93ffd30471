package org.kedang.kit.domain;

/**
 * Every verb the product guards. A use case names exactly one; a role is a set of them. {@code perFile} permissions are
 * judged against a customer's file by need-to-know, the others by the actor's roles alone.
 */
public enum Permission {
    /** Sign in, redeem a one-time link: all that somebody may who is not known yet. No role holds it. */
    KNOCK(false),
    /** Own account, own password, own tokens, own sessions. Everybody. */
    USE_OWN_ACCOUNT(false),
    /** Sees who decides what for himself: own to-dos and own requests. */
    USE_INBOX(false),
    /** Existence card: number, name, owner (C04). */
    SEE_EXISTENCE(false),
    SEARCH_CUSTOMERS(false),
    /** Leaves what a customer said for whoever keeps his file, without a right to the file. */
    GIVE_FEEDBACK(false),
    /** Reads what was granted to him, or what he has to judge, beyond what his roles reach. */
    USE_GRANTS(false),
    /** Asks for files of others for a time and gives them back; staff of the firm, never an outsider. */
    BORROW_FILE(false),
    /** Hands paper out, checks what comes back, notes extensions and who enters the storage room. */
    KEEP_LOANS(false),
    /** Reads the register of loans and the storage room's entry log. */
    READ_LOANS(false),
    REGISTER_CUSTOMER(false),
    VERIFY_REGISTRATION(false),
    DECIDE_APPROVAL(false),
    /** What waits in the team, for whom and how long: managers. */
    SEE_TEAM(false),
    READ_FILE(true),
    EDIT_NOTES(true),
    /** Asks that a file shall say something else; the chain decides. */
    REQUEST_CHANGE(true),
    /** Notes down consents to sensitive data, and that they were taken back. */
    RECORD_CONSENT(true),
    /** Takes out sensitive data nobody consents to any more. */
    REMOVE_UNCONSENTED(true),
    /** Rates the customer's value and risk anew; the policy says which roles do. */
    RATE_CUSTOMER(true),
    PRINT_FILE(true),
    REVEAL_MASKED(true),
    READ_HISTORY(true),
    /** Sees who else was let into a file, why and until when. */
    READ_GRANTS(true),
    /** Lets somebody else into a file, in part and for a time, and takes it back. */
    GRANT_FILE(true),
    IMPORT_CUSTOMERS(false),
    READ_DICTIONARY(false),
    CHANGE_DICTIONARY(false),
    READ_POLICY(false),
    CHANGE_POLICY(false),
    /** Holidays and 调休 days of the working calendar. */
    KEEP_CALENDAR(false),
    READ_FIRM(false),
    MANAGE_FIRM(false),
    GRANT_ROLES(false),
    UNLOCK_ACCOUNT(false),
    /** Publishes the confidentiality agreement, quiz and guide, and keeps the quarterly training. */
    KEEP_CONDUCT(false),
    /** Sees who signed and passed, who attended the training and who missed it. */
    READ_CONDUCT(false),
    RUN_SYSTEM(false),
    MOVE_TRAINING_CLOCK(false),
    READ_AUDIT(false),
    /** Asks for another person why he can, or cannot, see a file; learns nothing of the file. */
    EXPLAIN_ACCESS(false),
    READ_OUTBOX(false),
    /** Alerts about unusual reading: who, when, which files by number; no content. */
    SEE_ALERTS(false),
    /** Decides about them, and says from where on reading is unusual. */
    DECIDE_ALERT(false),
    /** Reports misconduct or a leak, named or not, past the hierarchy, and follows the report by its code. Everybody. */
    REPORT_MISCONDUCT(false),
    /** Keeps the investigation file of a report that is not about himself. */
    INVESTIGATE(false),
    /** Background work of the server itself: jobs, sealing, sending. No person holds it. */
    RUN_JOBS(false);

    private final boolean perFile;

    Permission(boolean perFile) {
        this.perFile = perFile;
    }

    /** Whether the permission is judged against one customer's file. */
    public boolean perFile() {
        return perFile;
    }
}
