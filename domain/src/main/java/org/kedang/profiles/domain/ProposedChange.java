package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;

/**
 * What somebody wants a file to say: the named fields and tables of rows, what they said when he asked, and what they shall
 * say. What is not named stays as it is.
 *
 * @param fields codes of single fields
 * @param groups codes of tables of rows; a table is replaced as a whole
 * @param before what the named ones said when the change was asked
 * @param after what they shall say; a named one that is missing here is emptied
 * @param unseen codes of the single fields whose new value was taken from an older version under its mask: who asked has
 *     never seen it
 */
public record ProposedChange(
        Set<String> fields, Set<String> groups, FieldValues before, FieldValues after, Set<String> unseen) {

    public ProposedChange {
        fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        before = only(before, fields, groups);
        after = only(after, fields, groups);
        Set<String> hidden = new TreeSet<>(unseen);
        hidden.retainAll(fields);
        unseen = Collections.unmodifiableSet(hidden);
    }

    /** A change whose values were all typed by who asked. */
    public ProposedChange(Set<String> fields, Set<String> groups, FieldValues before, FieldValues after) {
        this(fields, groups, before, after, Set.of());
    }

    /** The codes of single fields whose new value who asked wrote himself. */
    public Set<String> typed() {
        Set<String> typed = new TreeSet<>(fields);
        typed.removeAll(unseen);
        return Collections.unmodifiableSet(typed);
    }

    /** The same, with these single fields taken from an older version under their masks. */
    public ProposedChange unseen(Set<String> codes) {
        return new ProposedChange(fields, groups, before, after, codes);
    }

    /**
     * What would differ: named fields that would stay as they are do not count.
     *
     * @param file everything the file says
     * @param wanted what the named ones shall say
     */
    public static ProposedChange of(Set<String> fields, Set<String> groups, FieldValues file, FieldValues wanted) {
        Set<String> differing = new TreeSet<>(fields);
        differing.removeIf(code -> file.text(code).equals(wanted.text(code)));
        Set<String> tables = new TreeSet<>(groups);
        tables.removeIf(group -> file.rows(group).equals(wanted.rows(group)));
        return new ProposedChange(differing, tables, file, wanted);
    }

    private static FieldValues only(FieldValues values, Set<String> fields, Set<String> groups) {
        FieldValues kept = FieldValues.empty();
        for (String code : fields) {
            kept = kept.with(code, values.text(code));
        }
        for (String group : groups) {
            kept = kept.withRows(group, values.rows(group));
        }
        return kept;
    }

    /** Whether it names nothing. */
    public boolean nothing() {
        return fields.isEmpty() && groups.isEmpty();
    }

    /** The same wish with its old and new values told otherwise. */
    ProposedChange told(FieldValues old, FieldValues wanted) {
        return new ProposedChange(fields, groups, old, wanted, unseen);
    }

    /** Old and new, field by field. */
    public List<FieldChange> changes() {
        return before.diff(after);
    }

    /** The file's values with this change made. */
    public FieldValues on(FieldValues file) {
        FieldValues changed = file;
        for (String code : fields) {
            changed = changed.with(code, after.text(code));
        }
        for (String group : groups) {
            changed = changed.withRows(group, after.rows(group));
        }
        return changed;
    }

    /** What the file says differently by now: from what it said when asked to what it says today; empty when nothing. */
    public List<FieldChange> meanwhile(FieldValues file) {
        return before.diff(only(file, fields, groups));
    }

    /**
     * The file must still say what it said when the change was asked.
     *
     * @throws Refused {@code CHANGE_STALE} by field, with what it said and what it says now under the field's mask
     */
    public void demandFresh(FieldValues file, Dictionary dictionary) {
        List<Problem> problems = dictionary.masked(meanwhile(file)).stream()
                .map(change -> Problem.of(
                        change.field(), ChangeRule.CHANGE_STALE_FIELD, text(change.before()), text(change.after())))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(ChangeRule.CHANGE_STALE, problems);
        }
    }

    /**
     * What is named must be right in the file by the dictionary.
     *
     * @throws Refused {@code FIELDS_WRONG} by field
     */
    public void demandRight(FieldValues file, FileTier tier, Dictionary dictionary) {
        FieldStage demanded = tier == FileTier.FULL ? FieldStage.FILING : FieldStage.REGISTRATION;
        List<Problem> problems = dictionary.check(on(file), demanded).stream()
                .filter(problem -> names(problem.field()))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(ProfileRule.FIELDS_WRONG, problems);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Whether a problem or a path of a value belongs to what is named. */
    public boolean names(String path) {
        int bracket = path.indexOf('[');
        return bracket < 0
                ? fields.contains(path) || groups.contains(path)
                : groups.contains(path.substring(0, bracket));
    }

    /** The fields and tables both changes name. */
    public List<String> shared(ProposedChange other) {
        List<String> shared = new ArrayList<>(fields);
        shared.retainAll(other.fields);
        groups.stream().filter(other.groups::contains).forEach(shared::add);
        return List.copyOf(shared);
    }

    /** This change without what another chain decides. */
    public ProposedChange restricted(Set<String> someFields, Set<String> someGroups) {
        return new ProposedChange(someFields, someGroups, before, after, unseen);
    }
}
