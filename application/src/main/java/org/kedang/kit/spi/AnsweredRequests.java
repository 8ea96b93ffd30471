package org.kedang.kit.spi;

import java.util.Optional;
import org.kedang.kit.api.Answered;
import org.kedang.kit.domain.EmployeeId;

/** Answers given to requests that may be sent again: one effect for one key, also after a crash. */
public interface AnsweredRequests {

    /** Claims the key for the running transaction; false when another transaction holds it right now. */
    boolean claim(EmployeeId caller, String key);

    Optional<Answered> find(EmployeeId caller, String key);

    /** Keeps the answer in the running transaction: it is there exactly if the effect is. */
    void keep(EmployeeId caller, String key, Answered answer);

    /** Forgets answers older than the given number of hours; returns how many. */
    int forgetOlderThan(int hours);
}
