package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.domain.VigilanceRule;
import org.kedang.vigilance.spi.Misconducts;

/**
 * Reports misconduct or a leak (F34; 000 违规追责流程), with one's name or without it. It reaches the audit officers and the
 * legal role, past every superior and never the accused. Without a name neither the store nor the journal knows who it was:
 * the journal says that a report was made.
 */
@UseCase(needs = Permission.REPORT_MISCONDUCT)
public class ReportMisconduct {
    private static final EmployeeId NOBODY = new EmployeeId(new UUID(0, 0));

    private final Misconducts reports;
    private final ReportDesk desk;
    private final People people;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReportMisconduct(
            Misconducts reports, ReportDesk desk, People people, Outbox outbox, AuditTrail trail, Clock clock) {
        this.reports = reports;
        this.desk = desk;
        this.people = people;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param accused employee numbers; may be empty */
    public record Command(boolean anonymous, String subject, String text, List<String> accused) {
        public Command {
            accused = List.copyOf(accused);
        }
    }

    /**
     * The code the report is followed by; nobody can find it out again.
     *
     * @throws Refused REPORT_ACCUSED_UNKNOWN, REPORT_NOBODY_LEFT, REPORT_SUBJECT_MISSING, REPORT_TEXT_MISSING
     */
    public String report(Actor actor, Command command) {
        if (command.anonymous()) {
            trail.by(NOBODY, "-", "-");
        }
        Set<EmployeeId> accused = new HashSet<>();
        for (String number : command.accused()) {
            accused.add(people.byNumber(number.strip())
                    .orElseThrow(() -> new Refused(VigilanceRule.REPORT_ACCUSED_UNKNOWN, number.strip()))
                    .id());
        }
        List<Person> investigators = desk.investigators(accused);
        if (investigators.isEmpty()) {
            throw new Refused(VigilanceRule.REPORT_NOBODY_LEFT);
        }
        Misconduct report = new Misconduct(
                MisconductId.next(),
                new Misconduct.Said(
                        plain(command.subject()),
                        plain(command.text()),
                        accused,
                        command.anonymous() ? null : actor.id(),
                        FirmDay.of(Instant.now(clock))),
                List.of(),
                null);
        String code = FollowCode.next();
        reports.add(report, FollowCode.hash(code));
        trail.subject("report", report.id(), "-");
        for (Person investigator : investigators) {
            outbox.notify(
                    investigator.id(),
                    "misconductReported",
                    "/vigilance/misconduct.xhtml?id=" + report.id(),
                    Map.of("day", report.said().on().toString()));
        }
        return code;
    }

    private static String plain(String text) {
        return text.replace("\0", "").strip();
    }
}
