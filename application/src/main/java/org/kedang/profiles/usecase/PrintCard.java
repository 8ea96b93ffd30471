package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.FileRule;

/**
 * Hands out a file's content for the paper card. Every print is logged with the mark that stands on the paper, so that a
 * sheet found later leads to the one who printed it (001 四; 000 保密).
 */
@Question(needs = Permission.PRINT_FILE, sensitive = true, parts = true)
public class PrintCard {
    private static final int MARK_DIGITS = 16;

    private final FileReading reading;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    PrintCard(FileReading reading, AuditTrail trail, Clock clock) {
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param purpose what the paper is for */
    public record Command(CustomerId customer, String purpose) implements Concerns {}

    /**
     * What goes on paper.
     *
     * @param mark first 16 hexadecimal digits of the SHA-256 of the printed content
     */
    public record Card(FileView file, String mark, Instant at) {}

    /**
     * @throws Refused {@code PURPOSE_MISSING} by field
     * @throws org.kedang.kit.usecase.Missing when there is no such file
     */
    public Card print(Command command, Actor actor) {
        String purpose = purpose(command.purpose());
        FileView file = reading.read(command.customer(), actor, Permission.PRINT_FILE);
        String mark = mark(file);
        trail.reason(purpose);
        trail.changed("printed", null, mark);
        return new Card(file, mark, Instant.now(clock));
    }

    /** What a paper is for, as it is logged. */
    static String purpose(String typed) {
        if (typed.isBlank()) {
            throw new Refused(FileRule.PURPOSE_MISSING, List.of(Problem.of("purpose", FileRule.PURPOSE_MISSING)));
        }
        return Storable.text(typed).strip();
    }

    // Masked values are hashed as they are shown: a short secret could be guessed from the mark of the plain one.
    static String mark(FileView file) {
        StringBuilder content = new StringBuilder();
        content.append(file.number()).append('\n').append(file.version()).append('\n');
        content.append(file.name()).append('\n').append(file.secrecy()).append('\n');
        for (FileView.Group group : file.groups()) {
            append(content, group.cells());
            group.rows().forEach(row -> append(content, row));
        }
        return mark(content.toString());
    }

    /** First 16 hexadecimal digits of the SHA-256 of a text. */
    static String mark(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder content, List<FileView.Cell> cells) {
        for (FileView.Cell cell : cells) {
            if (!cell.value().isEmpty()) {
                content.append(cell.path()).append('=').append(cell.value()).append('\n');
            }
        }
    }
}
