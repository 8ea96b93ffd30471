package org.kedang.kit.domain;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of papers that are taken, told by how their bytes begin, not by what a file is called. */
public enum EvidenceType {
    PDF("application/pdf", ".pdf", "255044462d"),
    PNG("image/png", ".png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", ".jpg .jpeg", "ffd8ff");

    private static final int LONGEST_NAME = 120;

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

    /** What a file of this kind is called: without folders and control characters, with an ending of its kind. */
    public String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .filter(c -> "<>:\"|?*".indexOf(c) < 0)
                .forEach(clean::appendCodePoint);
        String kept = clean.toString().strip();
        int dot = kept.lastIndexOf('.');
        String stem = dot < 0 ? kept : kept.substring(0, dot);
        String ending = dot < 0 ? "" : kept.substring(dot);
        if (stem.isBlank()) {
            stem = "evidence";
        }
        if (!endings().contains(ending.toLowerCase(Locale.ROOT))) {
            stem = stem + ending;
            ending = endings().get(0);
        }
        int length = stem.codePointCount(0, stem.length());
        if (length > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST_NAME));
        }
        return stem + ending;
    }
}
