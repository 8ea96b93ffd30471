package org.kedang.profiles.domain;

/** The bytes of a paper on their way in or out. Whoever holds them leaves them as they are. */
public final class EvidenceContent {
    private final byte[] bytes;

    private EvidenceContent(byte[] bytes) {
        this.bytes = bytes;
    }

    public static EvidenceContent of(byte[] bytes) {
        return new EvidenceContent(bytes);
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }
}
