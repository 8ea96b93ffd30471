package org.kedang.portal.rest;

import java.util.List;
import org.kedang.kit.domain.Rule;

/** The rules by which a context refuses; every context brings its own to the catalogue of problem types. */
public interface RuleBook {

    /** All of them, in the order of the regulation. */
    List<Rule> rules();
}
