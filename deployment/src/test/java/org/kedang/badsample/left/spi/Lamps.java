package org.kedang.badsample.left.spi;

/** A port for the samples. */
public interface Lamps {
    int count();
}
