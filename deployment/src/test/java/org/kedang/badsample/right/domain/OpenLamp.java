package org.kedang.badsample.right.domain;

import org.kedang.badsample.left.domain.LampWithAnnotation;

/** Breaks rules 5, 6 and 13: a way back into the other context, an open field, a setter. */
public class OpenLamp {
    public int brightness;

    public void setBrightness(int brightness) {
        this.brightness = brightness;
    }

    public String like(LampWithAnnotation other) {
        return other.toString();
    }
}
