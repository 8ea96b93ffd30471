package org.kedang.kit.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;
import org.kedang.kit.api.Answered;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AnsweredRequests;

/**
 * Carries a request out once, however often it is sent. The answer is kept in the transaction of its effect, so that a
 * crash leaves either both or neither.
 */
@Dependent
@Transactional
public class AnswerOnce {
    private final AnsweredRequests answered;

    @Inject
    AnswerOnce(AnsweredRequests answered) {
        this.answered = answered;
    }

    /**
     * @param work runs at most once for each key; a refusal rolls everything back and is not kept
     * @throws Refused by a {@link RetryRule} when the key belongs to another request or is in use right now
     */
    public Answered answer(EmployeeId caller, String key, String fingerprint, Supplier<Answered> work) {
        if (!answered.claim(caller, key)) {
            throw new Refused(RetryRule.KEY_IN_USE);
        }
        Optional<Answered> before = answered.find(caller, key);
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw new Refused(RetryRule.KEY_OF_ANOTHER_REQUEST);
            }
            return before.get();
        }
        Answered fresh = work.get();
        answered.keep(caller, key, fresh);
        return fresh;
    }
}
