package org.kedang.access.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;

/**
 * Somebody who works, or worked, for the firm. He is hired into a department with roles, may be moved and given other
 * roles, and one day leaves. Every one of these is dated and nothing of it is ever deleted: whoever signed a form in 2019
 * can be named in 2029.
 */
public final class Employee {
    private static final Pattern NUMBER = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}");
    private static final Set<String> LOCALES = Set.of("zh_CN", "zh_TW", "en");
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private EmployeeId id;
    private String number;
    private String name;
    private String email;
    private String locale;
    private String theme = "auto";
    private List<Assignment> assignments = new ArrayList<>();
    private long revision;

    @SuppressWarnings("NullAway.Init")
    private Employee() {}

    private Employee(EmployeeId id, String number, String name, String email, String locale) {
        this.id = id;
        this.number = number;
        this.name = name;
        this.email = email;
        this.locale = locale;
    }

    /**
     * Hires somebody.
     *
     * @param number employee number and sign-in name, for example S1023; letters in upper case
     * @param locale zh_CN, zh_TW or en
     */
    public static Employee hire(
            EmployeeId id,
            String number,
            String name,
            String email,
            String locale,
            DepartmentId department,
            Collection<Role> roles,
            LocalDate from) {
        String upper = canonicalNumber(number);
        if (!NUMBER.matcher(upper).matches()) {
            throw new Refused(AccessRule.NUMBER_MALFORMED, number);
        }
        Employee employee = new Employee(id, upper, checkedName(name), checkedEmail(email), checked(locale, LOCALES));
        employee.assignments.add(new Assignment(1, department, roles, from, null));
        return employee;
    }

    /** The form in which numbers are stored and compared. */
    public static String canonicalNumber(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    /** Moves him to another department from a day on; his roles stay. */
    public void move(DepartmentId department, LocalDate from) {
        follow(department, last().roles(), from);
    }

    /** Gives him exactly these roles from a day on; his department stays. */
    public void grant(Collection<Role> roles, LocalDate from) {
        RoleBook.checkCombination(roles);
        follow(last().department(), roles, from);
    }

    /** Lets him go: from that day on he has no department, no role and no way in. */
    public void letGo(LocalDate from) {
        Assignment last = last();
        if (last.endsBefore() != null) {
            throw new Refused(AccessRule.ALREADY_LEFT, number);
        }
        end(last, from);
    }

    /** Corrects name and e-mail address. */
    public void correct(String newName, String newEmail) {
        this.name = checkedName(newName);
        this.email = checkedEmail(newEmail);
    }

    /** His own choice of language and light or dark. */
    public void prefer(String newLocale, String newTheme) {
        this.locale = checked(newLocale, LOCALES);
        this.theme = checked(newTheme, THEMES);
    }

    /** The assignment of the day; empty for somebody not hired yet or gone. */
    public Optional<Assignment> on(LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.holdsOn(day))
                .findFirst();
    }

    public boolean activeOn(LocalDate day) {
        return on(day).isPresent();
    }

    /** His whole history in the firm, oldest first. */
    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    public EmployeeId id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String locale() {
        return locale;
    }

    public String theme() {
        return theme;
    }

    public long revision() {
        return revision;
    }

    private void follow(DepartmentId department, Collection<Role> roles, LocalDate from) {
        Assignment last = last();
        if (last.endsBefore() != null) {
            throw new Refused(AccessRule.ALREADY_LEFT, number);
        }
        end(last, from);
        assignments.add(new Assignment(last.line() + 1, department, roles, from, null));
    }

    private void end(Assignment last, LocalDate before) {
        if (before.isBefore(last.startsOn())) {
            throw new Refused(AccessRule.BEFORE_LAST_MOVE, last.startsOn());
        }
        assignments.set(assignments.size() - 1, last.endedBefore(before));
    }

    private Assignment last() {
        return assignments.get(assignments.size() - 1);
    }

    private static String checkedName(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > 60) {
            throw new Refused(AccessRule.NAME_MISSING, 60);
        }
        return trimmed;
    }

    private static String checkedEmail(@Nullable String email) {
        String trimmed = email == null ? "" : email.strip();
        if (!EMAIL.matcher(trimmed).matches()) {
            throw new Refused(AccessRule.EMAIL_MALFORMED, trimmed);
        }
        return trimmed;
    }

    private static String checked(String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw new Refused(AccessRule.LOCALE_UNKNOWN, value);
        }
        return value;
    }
}
