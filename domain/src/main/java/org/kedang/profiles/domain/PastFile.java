package org.kedang.profiles.domain;

import java.util.List;

/**
 * A file as it stood after one of its versions (PRF-26: 任意时间节点): put together from the changes of all versions up to it.
 *
 * @param version the last version that counts
 * @param cover what stood on the cover then
 * @param values everything the file said then, unmasked
 */
public record PastFile(FileVersion version, FileCover cover, FieldValues values) {

    /**
     * @param versions from the opening on, without gaps
     * @param cover of the last of them
     * @throws IllegalArgumentException when a version is missing
     */
    public static PastFile of(List<FileVersion> versions, FileCover cover) {
        FieldValues values = FieldValues.empty();
        int expected = 1;
        for (FileVersion version : versions) {
            if (version.no() != expected++) {
                throw new IllegalArgumentException("version " + (expected - 1) + " is missing");
            }
            values = values.changedBy(version.changes());
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no version");
        }
        return new PastFile(versions.get(versions.size() - 1), cover, values);
    }
}
