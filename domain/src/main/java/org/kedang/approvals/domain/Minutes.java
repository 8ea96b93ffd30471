package org.kedang.approvals.domain;

import java.time.Instant;
import java.util.UUID;
import org.kedang.kit.domain.EmployeeId;

/**
 * The minutes of a meeting, 会议纪要, without their bytes. Stored once, never altered.
 *
 * @param name as the person called the file, without folders
 * @param mediaType told by how the bytes begin, not by what the file is called
 * @param sha256 fingerprint of the bytes, 64 hexadecimal digits
 */
public record Minutes(
        UUID id, UUID approval, String name, String mediaType, long size, String sha256, EmployeeId by, Instant at) {
    /** Most bytes of the minutes: 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
}
