package org.kedang.profiles.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;

/** The papers that prove changes: stored once, never altered. One that no request names is forgotten after a while. */
public interface Evidences {

    void add(Evidence evidence, byte[] bytes);

    /** Those of some ids that exist, in the order of the ids. */
    List<Evidence> find(Collection<EvidenceId> ids);

    /** The bytes as they were stored; none when there is no such paper, or it was erased. */
    Optional<byte[]> bytes(EvidenceId id);

    /** Notes that a request or a form names them: they stay for ever. */
    void keep(Collection<EvidenceId> ids);

    /** Notes that nobody names them any more: they are forgotten like those nobody ever named. */
    void release(Collection<EvidenceId> ids);

    /**
     * Overwrites the bytes of a paper for good; its name and fingerprint stay.
     *
     * @return whether there was something to erase
     */
    boolean erase(EvidenceId id);

    /** Forgets papers nobody has named, stored before a moment; the number of them. */
    int dropUnnamed(Instant before);
}
