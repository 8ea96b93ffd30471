package org.kedang.profiles.usecase;

import java.lang.reflect.Field;

/** Writes into what is kept in maps as the data base writes into its rows. */
final class Overwriting {
    private Overwriting() {}

    static void set(Object kept, String name, Object value) {
        try {
            Field field = kept.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(kept, value);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
