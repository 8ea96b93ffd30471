package org.kedang.badsample.left.usecase;

import org.kedang.badsample.right.domain.OpenLamp;

/** Breaks rules 5 and 6: knows another context's inside, which knows this one. */
class Trespasser {
    String of(OpenLamp lamp) {
        return lamp.toString();
    }
}
