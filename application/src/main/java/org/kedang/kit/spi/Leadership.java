package org.kedang.kit.spi;

/** Lets one server of several do a thing. */
public interface Leadership {

    /**
     * Runs the work while holding the named lock.
     *
     * @return whether it ran; false when another server holds the lock
     */
    boolean lead(String name, Runnable work);
}
