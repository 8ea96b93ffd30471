package org.kedang.access.domain;

import static org.kedang.kit.domain.Permission.*;
import static org.kedang.kit.domain.Role.*;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;

/**
 * What each role may do, and how far into the files it reaches: the one table of rights. Code asks for permissions, never
 * for roles; whoever wants to know what a sales manager may do reads it here.
 *
 * <p>The three officers (三员) run the system, grant, and read the log. None of them ever holds another role, so none of
 * them ever reads a customer's file.
 */
public final class RoleBook {

    /** Whose files the per-file permissions of a role cover. */
    public enum Reach {
        /** no file at all */
        NONE,
        /** the customers the employee himself answers for */
        OWN,
        /** every file of his department */
        DEPARTMENT,
        /** every file */
        EVERYTHING
    }

    private static final Set<Role> OFFICERS = EnumSet.of(SYSTEM_OFFICER, SECURITY_OFFICER, AUDIT_OFFICER);
    private static final Set<Permission> EVERYBODY = EnumSet.of(USE_OWN_ACCOUNT, USE_INBOX, REPORT_MISCONDUCT);
    private static final Set<Permission> STAFF = EnumSet.of(
            SEE_EXISTENCE, SEARCH_CUSTOMERS, GIVE_FEEDBACK, USE_GRANTS, BORROW_FILE, READ_DICTIONARY, READ_POLICY);
    /** Whoever only looks, or is no person: adds nothing of his own, not even feedback. */
    private static final Set<Permission> ONLOOKERS =
            EnumSet.of(SEE_EXISTENCE, SEARCH_CUSTOMERS, READ_DICTIONARY, READ_POLICY);

    /** Open to who has not signed the confidentiality agreement yet: to sign it, and to keep it. Nothing shows a customer. */
    private static final Set<Permission> BEFORE_SIGNING =
            EnumSet.of(KNOCK, RUN_JOBS, USE_OWN_ACCOUNT, REPORT_MISCONDUCT, KEEP_CONDUCT, READ_CONDUCT);

    private static final Map<Role, Set<Permission>> PERMISSIONS = new EnumMap<>(Role.class);
    private static final Map<Role, Reach> REACHES = new EnumMap<>(Role.class);

    static {
        // the regulations' roles (A2)
        staff(
                SALES_REP,
                Reach.OWN,
                REGISTER_CUSTOMER,
                READ_FILE,
                READ_HISTORY,
                READ_GRANTS,
                EDIT_NOTES,
                REQUEST_CHANGE,
                RECORD_CONSENT,
                PRINT_FILE,
                REVEAL_MASKED);
        staff(
                ACCOUNT_MANAGER,
                Reach.OWN,
                REGISTER_CUSTOMER,
                DECIDE_APPROVAL,
                READ_FILE,
                READ_HISTORY,
                READ_GRANTS,
                EDIT_NOTES,
                REQUEST_CHANGE,
                RECORD_CONSENT,
                RATE_CUSTOMER,
                PRINT_FILE,
                REVEAL_MASKED);
        staff(EMPLOYEE, Reach.OWN, READ_FILE, READ_HISTORY);
        staff(
                DATA_ADMINISTRATOR,
                Reach.EVERYTHING,
                REGISTER_CUSTOMER,
                VERIFY_REGISTRATION,
                DECIDE_APPROVAL,
                IMPORT_CUSTOMERS,
                CHANGE_DICTIONARY,
                READ_FILE,
                READ_HISTORY,
                READ_GRANTS,
                GRANT_FILE,
                KEEP_LOANS,
                READ_LOANS,
                EDIT_NOTES,
                REQUEST_CHANGE,
                RECORD_CONSENT,
                REMOVE_UNCONSENTED,
                RATE_CUSTOMER,
                PRINT_FILE,
                REVEAL_MASKED);
        staff(
                DEPARTMENT_MANAGER,
                Reach.DEPARTMENT,
                REGISTER_CUSTOMER,
                DECIDE_APPROVAL,
                SEE_TEAM,
                READ_FILE,
                READ_HISTORY,
                READ_GRANTS,
                EDIT_NOTES,
                REQUEST_CHANGE,
                RECORD_CONSENT,
                RATE_CUSTOMER,
                PRINT_FILE,
                REVEAL_MASKED);
        staff(
                SALES_MANAGER,
                Reach.EVERYTHING,
                REGISTER_CUSTOMER,
                DECIDE_APPROVAL,
                SEE_TEAM,
                READ_FIRM,
                READ_FILE,
                READ_HISTORY,
                READ_GRANTS,
                GRANT_FILE,
                EDIT_NOTES,
                REQUEST_CHANGE,
                RECORD_CONSENT,
                RATE_CUSTOMER,
                PRINT_FILE,
                REVEAL_MASKED);
        staff(
                GENERAL_MANAGER,
                Reach.EVERYTHING,
                DECIDE_APPROVAL,
                SEE_TEAM,
                READ_FIRM,
                READ_FILE,
                READ_HISTORY,
                READ_GRANTS,
                GRANT_FILE,
                RATE_CUSTOMER,
                PRINT_FILE,
                REVEAL_MASKED);
        staff(MARKETING_HEAD, Reach.DEPARTMENT, DECIDE_APPROVAL, READ_FILE, READ_HISTORY, RATE_CUSTOMER);
        staff(FINANCE, Reach.NONE, DECIDE_APPROVAL);
        staff(LEGAL_RISK, Reach.NONE, DECIDE_APPROVAL, INVESTIGATE);
        // reads the files of the firm's own staff alone
        staff(
                ARCHIVIST,
                Reach.NONE,
                KEEP_LOANS,
                READ_LOANS,
                DECIDE_APPROVAL,
                READ_FILE,
                READ_HISTORY,
                RATE_CUSTOMER,
                PRINT_FILE,
                REVEAL_MASKED);
        enter(
                AUDITOR,
                Reach.EVERYTHING,
                ONLOOKERS,
                READ_FILE,
                READ_HISTORY,
                READ_GRANTS,
                READ_LOANS,
                READ_AUDIT,
                EXPLAIN_ACCESS,
                READ_CONDUCT,
                READ_FIRM);
        enter(PARTNER_SYSTEM, Reach.OWN, ONLOOKERS, REGISTER_CUSTOMER, READ_FILE);
        // the three officers: no existence, no content
        officer(
                SYSTEM_OFFICER,
                READ_FIRM,
                MANAGE_FIRM,
                RUN_SYSTEM,
                MOVE_TRAINING_CLOCK,
                READ_OUTBOX,
                READ_DICTIONARY,
                CHANGE_DICTIONARY,
                READ_POLICY,
                CHANGE_POLICY,
                KEEP_CALENDAR);
        officer(
                SECURITY_OFFICER,
                READ_FIRM,
                GRANT_ROLES,
                UNLOCK_ACCOUNT,
                EXPLAIN_ACCESS,
                SEE_ALERTS,
                DECIDE_ALERT,
                KEEP_CONDUCT,
                READ_CONDUCT);
        officer(AUDIT_OFFICER, READ_FIRM, READ_AUDIT, EXPLAIN_ACCESS, SEE_ALERTS, INVESTIGATE, READ_CONDUCT);
    }

    private RoleBook() {}

    /** What the role may do, before need-to-know. */
    public static Set<Permission> permissionsOf(Role role) {
        return PERMISSIONS.getOrDefault(role, Set.of());
    }

    /** The union of several roles' permissions. */
    public static Set<Permission> permissionsOf(Collection<Role> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(permissionsOf(role)));
        return Set.copyOf(all);
    }

    public static Reach reachOf(Role role) {
        return REACHES.getOrDefault(role, Reach.NONE);
    }

    /** Whether the permission waits for the confidentiality agreement (000; 003-S 四). */
    public static boolean waitsForSigning(Permission permission) {
        return !BEFORE_SIGNING.contains(permission);
    }

    /** Whether the role is one of the three officers (三员). */
    public static boolean isOfficer(Role role) {
        return OFFICERS.contains(role);
    }

    /**
     * Checks a set of roles before somebody receives it.
     *
     * @throws Refused {@code NO_ROLE} for an empty set, {@code OFFICER_ALONE} when an officer would hold a second role
     */
    public static void checkCombination(Collection<Role> roles) {
        if (roles.isEmpty()) {
            throw new Refused(AccessRule.NO_ROLE);
        }
        if (roles.size() > 1 && roles.stream().anyMatch(RoleBook::isOfficer)) {
            throw new Refused(AccessRule.OFFICER_ALONE);
        }
    }

    private static void staff(Role role, Reach reach, Permission... own) {
        enter(role, reach, STAFF, own);
    }

    private static void officer(Role role, Permission... own) {
        enter(role, Reach.NONE, Set.of(), own);
    }

    private static void enter(Role role, Reach reach, Set<Permission> common, Permission... own) {
        Set<Permission> all = EnumSet.copyOf(EVERYBODY);
        all.addAll(common);
        all.addAll(Set.of(own));
        PERMISSIONS.put(role, all);
        REACHES.put(role, reach);
    }
}
