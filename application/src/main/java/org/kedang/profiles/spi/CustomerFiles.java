package org.kedang.profiles.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FileVersion;

/** The customers' files with their versions. */
public interface CustomerFiles {

    /** Adds an opened file with its first version. */
    void add(CustomerFile file, FileVersion first);

    /** Adds many opened files with their first versions, in few statements. */
    void addAll(List<CustomerFile> files, List<FileVersion> first);

    /** The file, to be changed in the running transaction. */
    Optional<CustomerFile> find(CustomerId id);

    /** The files of many customers, by few queries; those that do not exist are left out. */
    Map<CustomerId, CustomerFile> findAll(List<CustomerId> ids);

    /**
     * Writes a changed file and its new version now; afterwards its revision is the new one.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile
     */
    void save(CustomerFile file, FileVersion next);

    /**
     * As {@link #save} for many, in few statements. The files are let go: the transaction changes them no more.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed one of them meanwhile
     */
    void saveAll(List<CustomerFile> files, List<FileVersion> next);

    /**
     * Writes a file whose customer was rated again, and the rating beside those before; afterwards its revision is the new
     * one.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile
     */
    void rate(CustomerFile file);

    /**
     * The versions below a number, the newest first.
     *
     * @param below exclusive; {@link Integer#MAX_VALUE} for the newest
     */
    List<FileVersion> versions(CustomerId id, int below, int limit);
}
