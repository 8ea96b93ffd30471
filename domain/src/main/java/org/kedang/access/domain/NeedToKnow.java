package org.kedang.access.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kedang.access.domain.RoleBook.Reach;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;

/**
 * 知悉范围: who may do what with whose file, in one pure function (club 001 §四, course 000 §03). An account manager or rep
 * reads his own customers at any time; sales manager and general manager read all; a department manager his department; an
 * ordinary employee only his own business; the auditor reads all and changes nothing; the data administrator reads what he
 * verifies and enters (002 §2.3); an officer never reads content. Everybody else sees that the customer exists, no more. A
 * restricted file, one of the firm's own staff, is read by data administrators, archivists and the general manager; for
 * everybody else it does not exist.
 *
 * <p>Beyond the roles a file opens in part, for a time: to whom it was granted, and to whom holds a waiting decision about
 * it. Categories 5 and 6 stay closed to both (001 §二).
 *
 * <p>Whose reading is narrowed by an alert (000 异常访问预警) works on the customers he answers for and on no other file,
 * whatever his roles, his grants or a waiting decision would open; restricted files are closed to him altogether.
 *
 * <p>The guard asks {@link #judge}; lists ask {@link #reach} for the same rule as a filter. A test holds the two together.
 */
public final class NeedToKnow {
    private static final Set<Permission> CHANGES =
            EnumSet.of(Permission.EDIT_NOTES, Permission.REQUEST_CHANGE, Permission.RATE_CUSTOMER);

    private static final Set<Role> RESTRICTED_READERS =
            EnumSet.of(Role.DATA_ADMINISTRATOR, Role.ARCHIVIST, Role.GENERAL_MANAGER);

    private NeedToKnow() {}

    /**
     * Judges one act on one file.
     *
     * @param today the business day; rules with a term (loans, grants) end by it
     * @throws IllegalArgumentException if the permission is not per file
     */
    public static Access judge(ActorFacts actor, Permission permission, FileFacts file, LocalDate today) {
        if (!permission.perFile()) {
            throw new IllegalArgumentException(permission + " is not judged by file");
        }
        boolean hidden = file.restricted() || !actor.permissions().contains(Permission.SEE_EXISTENCE);
        if (actor.narrowed()) {
            return narrowed(actor, file, judge(actor.asUsual(), permission, file, today));
        }
        if (!actor.permissions().contains(permission)) {
            boolean officer = actor.roles().stream().anyMatch(RoleBook::isOfficer);
            return new Access.Denied(officer ? AccessRule.OFFICER_SEES_NO_CONTENT : AccessRule.NO_RIGHT, hidden);
        }
        if (file.restricted()) {
            return restricted(actor, permission)
                    ? sealedOr(file, permission, hidden)
                    : new Access.Denied(AccessRule.NOT_OWN_CUSTOMER, true);
        }
        Reach reach = reach(actor, permission);
        boolean covered =
                switch (reach) {
                    case EVERYTHING -> true;
                    case DEPARTMENT -> file.department().equals(actor.department()) || isOwner(actor, file);
                    case OWN -> isOwner(actor, file);
                    case NONE -> false;
                };
        if (!covered) {
            return new Access.Denied(
                    reach == Reach.DEPARTMENT ? AccessRule.NOT_OWN_DEPARTMENT : AccessRule.NOT_OWN_CUSTOMER, hidden);
        }
        return sealedOr(file, permission, hidden);
    }

    /**
     * The same, with what was opened to him beyond his roles. It counts only where the roles do not reach.
     *
     * @param opened asked for only when his roles do not let him
     * @param now what was opened ends by it, whatever else runs or not
     */
    public static Access judge(
            ActorFacts actor,
            Permission permission,
            FileFacts file,
            LocalDate today,
            Supplier<? extends Collection<Opened>> opened,
            Instant now) {
        if (actor.narrowed()) {
            return narrowed(actor, file, judge(actor.asUsual(), permission, file, today, opened, now));
        }
        Access byRoles = judge(actor, permission, file, today);
        if (byRoles instanceof Access.Full || !usesGrants(actor, permission)) {
            return byRoles;
        }
        List<Opened> fitting = opened.get().stream()
                .filter(one -> one.opens(permission, file, now))
                .toList();
        if (fitting.isEmpty()) {
            return byRoles;
        }
        return new Access.Part(
                fitting.stream().flatMap(one -> one.categories().stream()).collect(Collectors.toSet()), fitting);
    }

    /**
     * Whether what was opened to somebody may open the permission for him at all: not through a token that leaves it out, and
     * never for an officer.
     */
    public static boolean usesGrants(ActorFacts actor, Permission permission) {
        return !actor.narrowed()
                && GrantRight.of(permission).isPresent()
                && actor.permissions().contains(Permission.USE_GRANTS)
                && actor.roles().stream().noneMatch(RoleBook::isOfficer)
                && (actor.permissions().contains(permission)
                        || !RoleBook.permissionsOf(actor.roles()).contains(permission));
    }

    // what he could do otherwise says whether it is the alert that closes the file
    private static Access narrowed(ActorFacts actor, FileFacts file, Access otherwise) {
        boolean stays = otherwise instanceof Access.Full && isOwner(actor, file) && !file.restricted();
        return stays || otherwise instanceof Access.Denied
                ? otherwise
                : new Access.Denied(
                        AccessRule.ACCESS_NARROWED,
                        file.restricted() || !actor.permissions().contains(Permission.SEE_EXISTENCE));
    }

    private static Access sealedOr(FileFacts file, Permission permission, boolean hidden) {
        return file.sealed() && CHANGES.contains(permission)
                ? new Access.Denied(AccessRule.SEALED, hidden)
                : new Access.Full();
    }

    /** Whether the actor may use a per-file permission on restricted files, those of the firm's own staff. */
    public static boolean restricted(ActorFacts actor, Permission permission) {
        return !actor.narrowed()
                && actor.permissions().contains(permission)
                && actor.roles().stream()
                        .anyMatch(role -> RESTRICTED_READERS.contains(role)
                                && RoleBook.permissionsOf(role).contains(permission));
    }

    /** How far the actor reaches with a per-file permission: the widest of those of his roles that carry it. */
    public static Reach reach(ActorFacts actor, Permission permission) {
        Reach widest = Reach.NONE;
        if (actor.permissions().contains(permission)) {
            for (Role role : actor.roles()) {
                Reach reach = RoleBook.reachOf(role);
                if (RoleBook.permissionsOf(role).contains(permission) && reach.compareTo(widest) > 0) {
                    widest = reach;
                }
            }
        }
        return actor.narrowed() && widest.compareTo(Reach.OWN) > 0 ? Reach.OWN : widest;
    }

    private static boolean isOwner(ActorFacts actor, FileFacts file) {
        return file.owner().equals(actor.self());
    }
}
