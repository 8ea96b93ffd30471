package org.kedang.access.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedang.kit.domain.Role;

/** Several roles as one value; written as their names in the order of the enum, joined by commas. */
public record RoleSet(Set<Role> roles) {
    public RoleSet {
        roles = Set.copyOf(roles);
    }

    /** @throws IllegalArgumentException if a name is unknown */
    public static RoleSet parse(String text) {
        return new RoleSet(Arrays.stream(text.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> Role.valueOf(name.strip()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public String text() {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
