package org.kedang.badsample.left.persistence;

import org.kedang.badsample.left.usecase.TwoVerbs;

/** Breaks rule 3: an adapter that calls a use case. */
public class JdbcCallingUp {
    public String up(TwoVerbs verbs) {
        return verbs.toString();
    }
}
