package org.kedang.access.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.Refused;

/**
 * A department of the firm; departments form one tree. It is opened under a parent (the firm itself has none), may be
 * renamed and put under another parent, and is closed when nobody works in it and nothing lies below it.
 */
public final class Department {
    private DepartmentId id;
    private String name;
    private @Nullable DepartmentId parent;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    private Department() {}

    private Department(DepartmentId id, String name, @Nullable DepartmentId parent) {
        this.id = id;
        this.name = name;
        this.parent = parent;
    }

    /** @param parent null for the root of the tree */
    public static Department open(DepartmentId id, String name, @Nullable DepartmentId parent) {
        return new Department(id, checked(name), parent);
    }

    public void rename(String newName) {
        this.name = checked(newName);
    }

    /**
     * Puts it under another parent.
     *
     * @param parents parent of every department that has one
     * @throws Refused {@code DEPARTMENT_UNDER_ITSELF} when the new parent lies below it
     */
    public void putUnder(DepartmentId newParent, Map<DepartmentId, DepartmentId> parents) {
        for (DepartmentId above = newParent; above != null; above = parents.get(above)) {
            if (above.equals(id)) {
                throw new Refused(AccessRule.DEPARTMENT_UNDER_ITSELF, name);
            }
        }
        this.parent = newParent;
    }

    public DepartmentId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable DepartmentId parent() {
        return parent;
    }

    public long revision() {
        return revision;
    }

    private static String checked(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > 60) {
            throw new Refused(AccessRule.DEPARTMENT_NAME_MISSING, 60);
        }
        return trimmed;
    }
}
