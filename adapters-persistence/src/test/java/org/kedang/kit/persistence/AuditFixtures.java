package org.kedang.kit.persistence;

import java.time.Instant;
import java.util.List;
import org.kedang.kit.spi.AuditEntry;

/** Entries as the guard writes them. */
final class AuditFixtures {
    static final Instant NOW = Instant.parse("2026-11-02T01:00:00.123456Z");

    private AuditFixtures() {}

    static AuditEntry entry(String action) {
        return new AuditEntry(
                NOW,
                "018f0000-0000-7000-8000-000000000001",
                "S1023",
                "王芳",
                "PORTAL",
                "127.0.0.1",
                action,
                AuditEntry.Outcome.DONE,
                "customer",
                "018f0000-0000-7000-8000-0000000000aa",
                "KH-330100-0001 杭州华兴灯具有限公司",
                null,
                null,
                List.of(new AuditEntry.Change("name", null, "杭州华兴灯具有限公司"), new AuditEntry.Change("note", "旧", null)));
    }

    /** Every character that has a meaning in some literal, and some that no text may hold. */
    static AuditEntry odd() {
        String text = "\"quoted\" \\back {brace}, NULL \n\t'x' \u0000 \ud83d 𠮷";
        return new AuditEntry(
                Instant.parse("2026-11-02T01:00:00.123456789Z"),
                "-",
                "NULL",
                text,
                "REST",
                "::1",
                "SignIn",
                AuditEntry.Outcome.REFUSED,
                "-",
                "",
                text,
                text,
                "access.LOCKED",
                List.of(new AuditEntry.Change("", "", null), new AuditEntry.Change(text, text, "NULL")));
    }
}
