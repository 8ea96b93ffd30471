package org.kedang.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kedang.kit.domain.AuditHead;
import org.kedang.kit.spi.AuditHeads;
import org.kedang.kit.spi.DirectMail;
import org.kedang.kit.spi.Job;

/** Once a day the journal's head leaves the server: as a file and by mail to the auditor. */
@ApplicationScoped
public class ExportAuditHead implements Job {
    private static final ZoneId BUSINESS = ZoneId.of("Asia/Shanghai");

    private final AuditHeads heads;
    private final DirectMail mail;
    private final Optional<String> auditor;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected ExportAuditHead() {
        this(null, null, Optional.empty(), null);
    }

    @Inject
    ExportAuditHead(
            AuditHeads heads,
            DirectMail mail,
            @ConfigProperty(name = "kedang.auditor.mail") Optional<String> auditor,
            Clock clock) {
        this.heads = heads;
        this.mail = mail;
        this.auditor = auditor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit-head";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    @Transactional
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BUSINESS);
        Optional<AuditHead> missing = heads.missing(today, clock.instant());
        if (missing.isEmpty()) {
            return;
        }
        AuditHead head = missing.get();
        auditor.filter(address -> !address.isBlank())
                .ifPresent(address -> mail.mail(
                        address,
                        "zh_CN",
                        "auditHead",
                        "",
                        Map.of(
                                "day", head.day().toString(),
                                "batch", Long.toString(head.batch()),
                                "lastEntry", Long.toString(head.lastSeq()),
                                "hash", head.hash(),
                                "madeAt", head.madeAt().toString())));
        heads.keep(head);
    }
}
