package org.kedang.vigilance.spi;

import java.util.List;
import java.util.Optional;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;

/** The reports of misconduct and their investigation files. Nothing is ever deleted. */
public interface Misconducts {

    /** @param codeHash fingerprint of the code the reporter follows it by */
    void add(Misconduct report, String codeHash);

    Optional<Misconduct> find(MisconductId id);

    Optional<Misconduct> byCode(String codeHash);

    /** Keeps the line written last. */
    void saveStep(Misconduct report);

    /**
     * Keeps the end.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else closed it meanwhile
     */
    void saveClosing(Misconduct report);

    /** Those the reader may know of, the last reported first. */
    List<Misconduct> openTo(EmployeeId reader, int limit);
}
