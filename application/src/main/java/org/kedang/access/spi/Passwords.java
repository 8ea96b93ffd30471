package org.kedang.access.spi;

import java.util.Set;

/** Hashing of passwords, slow on purpose, and the list of those everybody knows. */
public interface Passwords {

    /** A salted hash that names its own algorithm and cost. */
    String hash(String password);

    /** Takes as long for an empty or unreadable hash as for a real one, and says no. */
    boolean matches(String password, String hash);

    /** Well-known passwords in lower case. */
    Set<String> common();
}
