package org.kedang.badsample.right.web;

import org.kedang.badsample.left.persistence.JdbcCallingUp;

/** Breaks rule 12: reaches into another context's adapter. */
class Reacher {
    String reach(JdbcCallingUp adapter) {
        return adapter.toString();
    }
}
