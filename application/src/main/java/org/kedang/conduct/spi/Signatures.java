package org.kedang.conduct.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.AttemptId;
import org.kedang.conduct.domain.ContentDoor.Standing;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.kit.domain.EmployeeId;

/** Signatures and tries at the quiz. Nothing is ever changed or deleted, save that a try is handed in once. */
public interface Signatures {

    /** What somebody has done; one indexed query. */
    Standing standing(EmployeeId employee);

    /** The same for everybody who has done anything. */
    Map<EmployeeId, Standing> standings();

    /** @throws org.kedang.kit.usecase.Stale when he signed that version already */
    void add(AgreementSignature signature);

    Optional<AgreementSignature> find(SignatureId id);

    /** Of one person, the newest first. */
    List<AgreementSignature> of(EmployeeId employee);

    /** All of one version, the oldest first. */
    List<AgreementSignature> ofVersion(int version);

    void add(QuizAttempt attempt);

    /** @throws org.kedang.kit.usecase.Stale when it was handed in already */
    void handIn(QuizAttempt attempt);

    Optional<QuizAttempt> attempt(AttemptId id);

    /** Of one person, the newest first. */
    List<QuizAttempt> attempts(EmployeeId employee);
}
