package org.kedang.borrowing.api;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kedang.kit.domain.CustomerId;

/** The papers of files with their fingerprints; the context that keeps the files answers. */
public interface LentPapers {
    /** Most papers of one loan. */
    int MOST = 500;

    /**
     * One paper.
     *
     * @param sha256 fingerprint of its bytes as they are stored, 64 hexadecimal digits
     */
    record Paper(CustomerId customer, UUID id, String name, String sha256) implements Serializable {}

    /** The papers that belong to the files, at most {@value #MOST}, those of one file together. */
    List<Paper> papersOf(Collection<CustomerId> customers);

    /** Fingerprints reckoned anew from the bytes that are stored; what is no longer there is left out. */
    Map<UUID, String> fingerprints(Collection<UUID> papers);
}
