package org.kedang.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.AuditDamage;
import org.kedang.kit.domain.AuditDigest;
import org.kedang.kit.domain.AuditLine;
import org.kedang.kit.persistence.AuditVerifier;
import org.kedang.launcher.backup.Manifest;
import org.kedang.launcher.backup.Place;

/** The audit journal as the operator's commands use it: verified after a restore, told of backups, restores and drills. */
final class JournalOfOperations {
    private JournalOfOperations() {}

    /**
     * Verifies the whole journal and compares where it ends with the manifest.
     *
     * @param heads directory of the exported heads
     * @return what is wrong, or nothing
     */
    static Optional<String> check(Place place, @Nullable Path heads, Manifest manifest, PrintStream out)
            throws SQLException {
        try (Connection connection = place.connect()) {
            AuditVerifier.Report report = AuditVerifier.verify(connection, heads);
            out.println("  journal: " + report.entries() + " entries in " + report.batches() + " batches, "
                    + report.waiting() + " not sealed yet, " + report.heads() + " heads compared");
            out.println("  head of the journal: " + report.headHash());
            if (report.damage().isPresent()) {
                AuditDamage damage = report.damage().get();
                return Optional.of(
                        "The journal is damaged (" + damage.kind() + ", entry " + damage.entry() + ", batch "
                                + damage.batch() + ": " + damage.detail()
                                + "). The data are byte for byte those of the backup: it was damaged when the backup was taken.");
            }
            Manifest.Journal stated = manifest.journal();
            if (report.entries() != stated.entries()
                    || report.waiting() != stated.waiting()
                    || report.batches() != stated.batches()
                    || !report.headHash().equals(stated.head())) {
                return Optional.of("The journal is whole but another one: the manifest says " + stated.entries()
                        + " entries in " + stated.batches() + " batches, " + stated.waiting() + " waiting, head "
                        + stated.head() + ".");
            }
            return Optional.empty();
        }
    }

    /** Writes an entry of the operator at the command line; the portal seals it with the others. */
    static void tell(Place place, String action, boolean good, String what, Map<String, String> figures)
            throws SQLException {
        List<@Nullable String> changes = new ArrayList<>();
        figures.forEach((name, value) -> {
            changes.add(name);
            changes.add(null);
            changes.add(value);
        });
        AuditLine line = new AuditLine(
                Instant.now(),
                "-",
                "-",
                "operator",
                "COMMAND_LINE",
                "127.0.0.1",
                action,
                good ? "DONE" : "FAILED",
                "backup",
                what,
                what,
                null,
                null,
                changes);
        try (Connection connection = place.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_inbox (at, actor_id, actor_number, actor_name, channel, address, action, outcome,"
                                + " subject_kind, subject_id, subject_label, reason, rule, changes, digest)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int column = 0;
            insert.setObject(++column, line.at().atOffset(ZoneOffset.UTC));
            for (String text : new @Nullable String[] {
                line.actorId(),
                line.actorNumber(),
                line.actorName(),
                line.channel(),
                line.address(),
                line.action(),
                line.outcome(),
                line.subjectKind(),
                line.subjectId(),
                line.subjectLabel(),
                line.reason(),
                line.rule()
            }) {
                insert.setString(++column, text);
            }
            insert.setArray(++column, connection.createArrayOf("text", changes.toArray()));
            insert.setBytes(++column, new AuditDigest().line(line));
            insert.executeUpdate();
        }
    }
}
