package org.kedang.access.domain;

import java.util.Arrays;
import java.util.Optional;
import org.kedang.kit.domain.Permission;

/** What may be granted with a file; each is granted by itself (000 §03; 004 四.2). Nothing that changes a file is among it. */
public enum GrantRight {
    /** Reads the file on the screen and by the interface, masked as everybody sees it. */
    READ(Permission.READ_FILE),
    /** Takes it on paper. */
    PRINT(Permission.PRINT_FILE),
    /** Sees masked values in clear, one by one, for a stated purpose. */
    REVEAL(Permission.REVEAL_MASKED);

    private final Permission permission;

    GrantRight(Permission permission) {
        this.permission = permission;
    }

    /** What the guard asks for. */
    public Permission permission() {
        return permission;
    }

    /** The right that opens a permission; empty for what cannot be granted by the file. */
    public static Optional<GrantRight> of(Permission permission) {
        return Arrays.stream(values())
                .filter(right -> right.permission == permission)
                .findFirst();
    }
}
