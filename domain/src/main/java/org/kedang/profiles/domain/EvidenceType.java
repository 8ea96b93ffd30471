package org.kedang.profiles.domain;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The kinds of papers that are taken, told by how their bytes begin, not by what a file is called. */
public enum EvidenceType {
    PDF("application/pdf", ".pdf", "255044462d"),
    PNG("image/png", ".png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", ".jpg .jpeg", "ffd8ff");

    private final String mediaType;
    private final String endings;
    private final String beginning;

    EvidenceType(String mediaType, String endings, String beginning) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.beginning = beginning;
    }

    /** For the header of a download. */
    public String mediaType() {
        return mediaType;
    }

    /** Usual endings of the name, with the dot; the first is the one that is added. */
    public List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    /** The kind of some bytes; empty when they are none of those that are taken. */
    public static Optional<EvidenceType> of(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        for (EvidenceType type : values()) {
            if (start.startsWith(type.beginning)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
